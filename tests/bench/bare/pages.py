"""A list of fifty, a detail, a form as the invitation's; each for a signed-in user, with one query of its own."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from tests.bench.bare.models import Entry


class BareForm(forms.Form):
    """As many fields as the invitation form shows, by Django's own renderer."""

    name = forms.CharField(help_text="First name and surname")
    email = forms.EmailField(help_text="The address they use at school")
    job_title = forms.CharField(required=False)
    role = forms.ChoiceField(choices=[(n, f"Role {n}") for n in range(5)])
    place = forms.ChoiceField()
    is_head = forms.BooleanField(required=False)
    starts_on = forms.DateField()
    ends_on = forms.DateField(required=False)
    note = forms.CharField(widget=forms.Textarea, required=False)


@login_required
def listing(request: HttpRequest) -> HttpResponse:
    return render(request, "bare/listing.html", {"entries": list(Entry.objects.order_by("name")[:50])})


@login_required
def detail(request: HttpRequest) -> HttpResponse:
    return render(request, "bare/detail.html", {"entry": Entry.objects.order_by("pk").first(), "facts": range(12)})


@login_required
def form(request: HttpRequest) -> HttpResponse:
    shown = BareForm()
    shown.fields["place"].choices = list(Entry.objects.order_by("name").values_list("pk", "name")[:15])  # type: ignore[attr-defined]
    return render(request, "bare/form.html", {"form": shown})


urlpatterns = [path("list/", listing), path("detail/", detail), path("form/", form)]
