"""A workshop that is about to be led, and the people around it."""

from dataclasses import dataclass

import pytest

from reviews.models import Review
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, workshops
from workshops.models import Workshop


@dataclass(frozen=True, slots=True)
class Cast:
    """Who leads, who helps, who is reviewed, who runs the programme."""

    champion: Member
    helper: Member
    head: Member
    lead: Member


@pytest.fixture
def review() -> Review:
    return workshops.review()


@pytest.fixture
def cast(review: Review) -> Cast:
    return cast_of(review)


def cast_of(review: Review) -> Cast:
    """Everybody around a review's workshop."""
    trust = review.cycle.trust
    return Cast(
        champion=workshops.champion(review, "Lucja Wojcik"),
        helper=people.member(trust, Role.SCHOOL_LEADER),
        head=people.head(trust, review.host),
        lead=people.member(trust, Role.TRUST_LEAD),
    )


@pytest.fixture
def workshop(review: Review, cast: Cast) -> Workshop:
    """Arranged, with the built-in agenda and somebody who helps."""
    return workshops.workshop(review, co_facilitator_id=cast.helper.membership_id)
