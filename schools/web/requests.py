"""The request as views get it: login is the default, so somebody is always signed in; inside a trust, as a member."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, QueryDict

from schools.tenancy.member import Belonging, Member


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: what was sent, though it be empty, and nothing when the page is only looked at."""
    return request.POST if request.method == "POST" else None


class SignedInRequest(HttpRequest):
    """A request of a view that is not marked with login_not_required."""

    user: AbstractBaseUser  # type: ignore[assignment]  # the stubs allow for nobody


class MemberRequest(SignedInRequest):
    """A request that came through the door: whoever asks is a member of the trust."""

    member: Member
    # All trusts the person may enter, this one among them.
    belongings: tuple[Belonging, ...]
