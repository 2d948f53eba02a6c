"""Who somebody is in a trust, where a person belongs, and what an account holds."""

from schools.people.queries.accounts import account_of, account_page, is_vouched_for, second_step_page
from schools.people.queries.home import home_page
from schools.people.queries.members import belongings_of, member_and_belongings, member_for

__all__ = [
    "account_of",
    "account_page",
    "belongings_of",
    "home_page",
    "is_vouched_for",
    "member_and_belongings",
    "member_for",
    "second_step_page",
]
