"""Request names for log and history, and the one place where refusals become pages."""

import logging
import uuid
from collections.abc import Callable

import structlog
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from schools.tenancy.standing import acting_as
from schools.web.errors import NotNow, Refusal, TooLarge

log = logging.getLogger(__name__)

# To a script, a refusal without a sentence would look like an answer.
UNSAID = "This is not here any more, or not yours to open."

GetResponse = Callable[[HttpRequest], HttpResponse]


def refusal_page(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page that says no, with the refusal's status; to a script that asks for JSON, the sentence alone."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"problem": str(refusal) or UNSAID}, status=refusal.status)
    return render(request, f"{refusal.status}.html", {"because": str(refusal)}, status=refusal.status)


def _is_of_redis(exception: Exception) -> bool:
    """By its package's name: Redis' own class would bring the whole client, which no page needs, into every web process."""
    return any(kind.__module__ == "redis.exceptions" for kind in type(exception).__mro__)


class RequestNames:
    """Gives each request an id, which the log and every version in the history carry."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = uuid.uuid4()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=str(request_id))
        with acting_as(None, request_id=request_id):
            response = self.get_response(request)
        response["X-Request-ID"] = str(request_id)
        return response


class Refusals:
    """Turns a refusal raised in a view into its page, after the view's transaction was rolled back."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refusal):
            return refusal_page(request, exception)
        if isinstance(exception, RequestDataTooBig):
            return refusal_page(request, TooLarge("What you sent is too large."))
        if _is_of_redis(exception):
            log.warning("Redis is away: %s", type(exception).__name__)
            return refusal_page(request, NotNow("A part of the service that this page needs does not answer."))
        return None
