"""The access table's rows of schools, of the library that signs people in, and of what is outside any trust."""

from collections.abc import Callable
from typing import Any

from schools.people.queries.links import token_of
from tests.walls.access.rows import Rows, everybody, signed_in
from tests.walls.world import World

# What stands for an address' parts, in the trust of the table's people; `trust_slug` is filled in for all.
KEYS: dict[str, Callable[[World], Any]] = {
    "school_id": lambda world: world.school.pk,
    "membership_id": lambda world: world.people["staff"].membership_id,
    "record_id": lambda world: world.training.pk,
    "notice_id": lambda world: world.notice.pk,
    "role_id": lambda world: world.role.pk,
    "invitation_id": lambda world: world.invitation.pk,
    # The number of the trust's logo.
    "number": lambda world: world.trust.pk,
    "import_id": lambda world: world.people_import.pk,
    "token": lambda world: token_of(world.invitation),
}

ACCESS: Rows = {
    "healthz": everybody("get", 200),
    "readyz": everybody("get", 503),
    # A member of one trust is led straight to its home.
    "schools:chooser": signed_in("get", 302),
    "schools:home": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    "schools:notices": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    "schools:read_all_notices": ("post", 302, 404, 302, 302, 302, 302, 302, 302),
    "schools:letters": ("post", 302, 404, 302, 302, 302, 302, 302, 302),
    # The table's notice is the lead's.
    "schools:read_notice": ("post", 302, 404, 302, 404, 404, 404, 404, 404),
    # Operators belong to no trust; tests/schools/people/test_operators.py asks as one.
    "schools:operator_trusts": signed_in("get", 404),
    "schools:operator_open_trust": (signed_in("get", 404), signed_in("post", 404)),
    "schools:account": signed_in("get", 200),
    "schools:name": (signed_in("get", 200), signed_in("post", 200)),
    # All of the table's people have used a second step, so there is nothing to set up.
    "schools:second_step": signed_in("get", 302),
    "schools:schools": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    "schools:set_up": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 302, 302, 403, 403, 403, 403)),
    "schools:add_school": ("post", 302, 404, 302, 302, 403, 403, 403, 403),
    "schools:school": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    # A head corrects the facts of the own school.
    "schools:edit_school": (("get", 302, 404, 200, 200, 200, 403, 403, 403), ("post", 302, 404, 200, 200, 200, 403, 403, 403)),
    "schools:leave_school": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "schools:return_school": ("post", 302, 404, 302, 302, 403, 403, 403, 403),
    # People belong to the school of the table, so it cannot be struck off.
    "schools:remove_school": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 409, 409, 403, 403, 403, 403)),
    "schools:people": ("get", 302, 404, 200, 200, 200, 200, 200, 403),
    "schools:download_people": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    # The table's person is the staff member, who sees the own page, with nothing to change on it.
    "schools:person": ("get", 302, 404, 200, 200, 200, 200, 200, 404),
    "schools:change_person": (("get", 302, 404, 200, 200, 200, 403, 403, 404), ("post", 302, 404, 200, 200, 200, 403, 403, 404)),
    "schools:end_access": (("get", 302, 404, 200, 200, 200, 403, 403, 404), ("post", 302, 404, 302, 302, 302, 403, 403, 404)),
    "schools:take_back_leaving": ("post", 302, 404, 302, 302, 302, 403, 403, 404),
    "schools:give_role": (("get", 302, 404, 200, 200, 200, 403, 403, 404), ("post", 302, 404, 200, 200, 200, 403, 403, 404)),
    "schools:change_role": (("get", 302, 404, 200, 200, 200, 403, 403, 404), ("post", 302, 404, 200, 200, 200, 403, 403, 404)),
    "schools:end_role": (("get", 302, 404, 200, 200, 200, 403, 403, 404), ("post", 302, 404, 302, 302, 302, 403, 403, 404)),
    "schools:invite": (("get", 302, 404, 200, 200, 200, 403, 403, 403), ("post", 302, 404, 200, 200, 200, 403, 403, 403)),
    "schools:invitation": ("get", 302, 404, 200, 200, 200, 404, 404, 404),
    "schools:resend_invitation": ("post", 302, 404, 302, 302, 302, 404, 404, 404),
    "schools:withdraw_invitation": (("get", 302, 404, 200, 200, 200, 404, 404, 404), ("post", 302, 404, 302, 302, 302, 404, 404, 404)),
    "schools:import_people": (("get", 302, 404, 200, 200, 200, 403, 403, 403), ("post", 302, 404, 200, 200, 200, 403, 403, 403)),
    "schools:import_template": ("get", 302, 404, 200, 200, 200, 403, 403, 403),
    # The table's file is the lead's.
    "schools:people_import": (("get", 302, 404, 200, 404, 404, 404, 404, 404), ("post", 302, 404, 302, 404, 404, 404, 404, 404)),
    # Whoever holds the link sees the invitation; who may accept it is tested in tests/schools/people.
    "schools:accept_invitation": (everybody("get", 200), everybody("post", 200)),
    "schools:ask_for_invitation": everybody("post", 200),
    "schools:settings": ("get", 302, 404, 200, 403, 403, 403, 403, 403),
    "schools:role_names": (("get", 302, 404, 200, 403, 403, 403, 403, 403), ("post", 302, 404, 200, 403, 403, 403, 403, 403)),
    "schools:sign_in_policy": (("get", 302, 404, 200, 403, 403, 403, 403, 403), ("post", 302, 404, 200, 403, 403, 403, 403, 403)),
    "schools:look": (("get", 302, 404, 200, 403, 403, 403, 403, 403), ("post", 302, 404, 200, 403, 403, 403, 403, 403)),
    "schools:put_logo": ("post", 302, 404, 200, 403, 403, 403, 403, 403),
    "schools:remove_logo": ("post", 302, 404, 302, 403, 403, 403, 403, 403),
    "schools:logo": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    "schools:training": ("get", 302, 404, 200, 200, 200, 200, 403, 403),
    "schools:download_training": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    "schools:own_training": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    "schools:record_session": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    # The table's training is the staff member's, who sees it as their own.
    "schools:person_training": ("get", 302, 404, 200, 200, 200, 200, 200, 404),
    "schools:record_training": (("get", 302, 404, 200, 200, 403, 403, 403, 404), ("post", 302, 404, 200, 200, 403, 403, 403, 404)),
    "schools:correct_training": (("get", 302, 404, 200, 200, 403, 403, 403, 404), ("post", 302, 404, 200, 200, 403, 403, 403, 404)),
    "schools:remove_training": (("get", 302, 404, 200, 200, 403, 403, 403, 404), ("post", 302, 404, 200, 200, 403, 403, 403, 404)),
}

# Addresses of the sign-in library: about oneself only, never about a trust. Their pages are tested in tests/schools/people.
LIBRARY = ("account_", "mfa_", "socialaccount_", "usersessions_", "google_", "microsoft_")
