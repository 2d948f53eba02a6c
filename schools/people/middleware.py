"""The door: who is signed in, and whether they may stand in the trust that the address names."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from urllib.parse import urlencode

import structlog
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.utils.http import escape_leading_slashes
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from schools.people.queries import member_and_belongings
from schools.people.rules import has_second_step
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.web.errors import NotFound
from schools.web.middleware import GetResponse, refusal_page

View = Callable[..., HttpResponse]
# Where in the session it stands which page somebody wanted who is led to set up a second step first.
RETURN_TO = "return_to"


def page_of(request: HttpRequest) -> str:
    """The page to come back to: for a fragment the one it stands on, for a form that was sent the chooser, which leads home."""
    if fragment := _fragment(request):
        # A path that begins with two slashes would name another site.
        return escape_leading_slashes(str(fragment.current_url_abs_path or "/"))
    return request.get_full_path() if request.method in {"GET", "HEAD"} else "/"


def led_to(request: HttpRequest, url: str) -> HttpResponse:
    """A redirect of the whole page, also where only a fragment was asked for."""
    return HttpResponseClientRedirect(url) if _fragment(request) else redirect(url)


def _fragment(request: HttpRequest) -> HtmxDetails | None:
    return getattr(request, "htmx", None)


class SignInFirst(LoginRequiredMiddleware):
    """Every page is for people who are signed in, unless its view is marked with `login_not_required`."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: tuple[Any, ...], view_kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if request.user.is_authenticated or not getattr(view_func, "login_required", True):
            return None
        return led_to(request, f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': page_of(request)}, safe='/')}")


class TrustDoor:
    """Lets a member into the trust of the address before the view runs, and out again afterwards.

    The view finds `request.member` and takes no `trust_slug`. A stranger, a trust that is closed and one that never was get the same
    page. Who needs a second step and has not used one in this session is led to it first. SignInFirst has run before.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # The view's transaction opens inside this, so its BEGIN already says where it stands.
        with ExitStack() as rooms:
            request.rooms = rooms  # type: ignore[attr-defined]
            response = self.get_response(request)
        if request.path == resolve_url("account_logout") and request.method == "POST":
            # On a shared computer nobody goes back to the pages of who has signed out.
            response["Clear-Site-Data"] = '"cache"'
        return response

    def process_view(self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        request.rooms.enter_context(acting_as(request.user.pk))  # type: ignore[attr-defined]
        structlog.contextvars.bind_contextvars(person=request.user.pk)
        return self._enter(request, request.user.pk, kwargs.pop("trust_slug")) if "trust_slug" in kwargs else None

    def _enter(self, request: HttpRequest, person_id: int, trust_slug: str) -> HttpResponse | None:
        member, belongings = member_and_belongings(person_id, trust_slug)
        if member is None:
            return refusal_page(request, NotFound())
        if _lacks_second_step(request, member):
            request.session[RETURN_TO] = page_of(request)
            return led_to(request, resolve_url("schools:second_step"))
        request.rooms.enter_context(acting_in(member.trust_id))  # type: ignore[attr-defined]
        structlog.contextvars.bind_contextvars(trust=member.trust_id)
        request.member, request.belongings = member, belongings  # type: ignore[attr-defined]
        return None


def _lacks_second_step(request: HttpRequest, member: Member) -> bool:
    return member.needs_second_step and not has_second_step(get_authentication_records(request, request.user))
