"""The mailbox in the browser, for whoever tries the product out. Only the development settings have these addresses."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from config.mailbox import reading


@require_safe
@login_not_required
def mails(request: HttpRequest) -> HttpResponse:
    return render(request, "mailbox/mails.html", {"page": reading.mails()})


@require_safe
@login_not_required
def mail(request: HttpRequest, name: str) -> HttpResponse:
    page = reading.mail(name)
    if page is None:
        raise Http404
    return render(request, "mailbox/mail.html", {"page": page})
