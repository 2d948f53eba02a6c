"""Shows the samples in the real templates. `?theme=projector` shows any of them as the hall sees it."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.messages import get_messages
from django.contrib.messages import success as say
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from config.gallery import samples
from config.gallery.forms import InvitationExample, SchoolExample
from config.gallery.people import people_page
from schools.web.tables import read_ask

THEMES = {"projector"}


@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """What there is to see."""
    return render(request, "gallery/index.html", _frame(request) | {"pages": samples.PAGES, "statuses": samples.STATUSES})


@login_not_required
def page(request: HttpRequest, name: str) -> HttpResponse:
    """A group of components, or a whole page, by its name."""
    if name not in samples.PAGES:
        raise Http404
    context = _frame(request) | {"page": samples.PAGES[name][1]}
    if name == "people":
        context["page"] = {"table": people_page(read_ask(request.GET, samples.PEOPLE_SHAPE))}
    if name == "choose-trust":
        context["trusts"] = samples.PAGES[name][1]
    if name in {"forms", "invitation", "both-texts"}:
        context["form"] = _form(request, name)
    if name == "words":
        say(request, "Siân Bowen is invited. The link in her mail holds for 14 days.")
        context["messages"] = get_messages(request)
    return render(request, samples.PAGES[name][0], context)


@login_not_required
def confirm(request: HttpRequest) -> HttpResponse:
    """A question before a deed; a press on Yes comes back here."""
    return render(request, "gallery/confirm.html", _frame(request) | {"points": samples.POINTS})


@login_not_required
def job(request: HttpRequest) -> HttpResponse:
    """The answer that a running job's component asks for."""
    return render(request, "components/progress.html", {"job": samples.JOB_OVER, "id": "job-running"})


@login_not_required
def job_still(request: HttpRequest) -> HttpResponse:
    """The answer while there is no news."""
    return render(request, "components/progress.html", {"job": samples.JOB_UNKNOWN, "id": "job-unknown"})


@login_not_required
def refusal(request: HttpRequest, status: int) -> HttpResponse:
    """A refusal's page, with the status it comes with."""
    if status not in samples.STATUSES:
        raise Http404
    because = samples.STATUSES[status]
    return render(request, f"{status}.html", {"because": because}, status=status)


def _frame(request: HttpRequest) -> dict[str, object]:
    theme = request.GET.get("theme", "")
    return {"frame": samples.FRAME, "theme": theme if theme in THEMES else "", "today": samples.TODAY}


def _form(request: HttpRequest, name: str) -> InvitationExample | SchoolExample:
    if name == "both-texts":
        return SchoolExample(initial=samples.MY_WORDS)
    if name == "forms":
        return InvitationExample({"name": "", "email": "sian.bowen@", "roles": []})
    return InvitationExample(request.GET or None)
