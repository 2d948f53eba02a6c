"""Two leads at the same moment, each in a transaction of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from schools.policies.actions import rename_roles
from schools.policies.queries import role_labels
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts


@pytest.mark.django_db(transaction=True)
def test_one_names_a_role_and_the_other_is_shown_the_name() -> None:
    lead = people.member(trusts.trust("ash"))
    start = Barrier(2)

    def rename(label: str) -> bool:
        start.wait(10)
        try:
            with acting_in(lead.trust_id), transaction.atomic():
                return rename_roles(by=lead, names={"trustee": label}, seen={}) == {}
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(rename, ("Governor", "Director"))) == [False, True]
    with acting_in(lead.trust_id), transaction.atomic():
        assert dict(role_labels().own)["trustee"] in ("Governor", "Director")
