"""Who is signed in, as Django asks before every page."""

from allauth.account import auth_backends

from schools.people.models import Person
from schools.people.queries.accounts import open_account


class AuthenticationBackend(auth_backends.AuthenticationBackend):
    """The sign-in library's, with a question that Django does not write anew for every page."""

    def get_user(self, user_id: int) -> Person | None:
        """The account, unless it is closed."""
        return open_account(user_id)
