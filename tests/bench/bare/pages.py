"""What a Django developer writes in a morning, as big as the page of ours that it stands beside: its rows, cells, fields and kilobytes.

Each for a signed-in user, with one query of its own, models in the template, Django's own forms. None knows permissions, stages or rules.
"""

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from tests.bench.bare.models import Entry, Line, Note, Passage


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


class PassageForm(forms.Form):
    """One text, with the version that it began from."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 5}))
    version = forms.IntegerField(widget=forms.HiddenInput)


class NoteForm(forms.Form):
    """The choices and fields of a note: as many activities, questions and marks as the visit of the benchmark has."""

    activity = forms.ChoiceField(required=False, choices=[(n, f"{n + 8:02}:00 Learning walk {n}") for n in range(10)])
    question = forms.ChoiceField(
        required=False, widget=forms.RadioSelect, choices=[(n, "To what extent do all pupils read with joy?") for n in range(3)]
    )
    mark = forms.ChoiceField(widget=forms.RadioSelect, choices=[(n, f"Mark {n}") for n in range(3)])
    text = forms.CharField(widget=forms.Textarea, help_text="No names, no initials.")
    photo = forms.FileField(required=False, help_text="No pupils, no names.")


@login_required
def listing(request: HttpRequest) -> HttpResponse:
    """Like the list of people: 50 rows of five cells."""
    return render(request, "bare/listing.html", {"entries": list(Entry.objects.order_by("name")[:50])})


@login_required
def detail(request: HttpRequest) -> HttpResponse:
    """Like the home page: a heading and a dozen facts."""
    return render(request, "bare/detail.html", {"entry": Entry.objects.order_by("pk").first(), "facts": range(12)})


@login_required
def school(request: HttpRequest) -> HttpResponse:
    """Like the page of a school: a dozen facts, how far the 14 others are, and eight people."""
    return render(request, "bare/school.html", {"entries": list(Entry.objects.order_by("pk")[:22]), "facts": range(12)})


@login_required
def form(request: HttpRequest) -> HttpResponse:
    """Like the form of an invitation: nine fields."""
    shown = BareForm()
    shown.fields["place"].choices = list(Entry.objects.order_by("name").values_list("pk", "name")[:15])  # type: ignore[attr-defined]
    return render(request, "bare/form.html", {"form": shown})


@login_required
def timetable(request: HttpRequest) -> HttpResponse:
    """Like the timetable of 60 schools: each with its stage, days, a team of three, a champion, and seven steps of a word and a day."""
    rows = Line.objects.order_by("name")
    return render(request, "bare/timetable.html", {"lines": [(row, zip(row.steps, row.days, strict=True)) for row in rows]})


@login_required
def theme(request: HttpRequest) -> HttpResponse:
    """Like a theme of a self-review: four forms of a long text each, and the list of themes."""
    passages = list(Passage.objects.filter(page="theme").order_by("pk"))
    shown = [(row, PassageForm(prefix=str(row.pk), initial={"text": row.text, "version": row.version})) for row in passages]
    return render(request, "bare/theme.html", {"passages": shown, "themes": range(4)})


@login_required
def visit(request: HttpRequest) -> HttpResponse:
    """Like the page of a visit: the form of a note, and the thirty newest notes."""
    return render(request, "bare/visit.html", {"form": NoteForm(), "notes": list(Note.objects.order_by("-made_at")[:30])})


@login_required
def report(request: HttpRequest) -> HttpResponse:
    """Like a report: ten sections of half a kilobyte, and a few facts beside them."""
    return render(request, "bare/report.html", {"sections": list(Passage.objects.filter(page="report").order_by("pk")), "facts": range(6)})


urlpatterns = [path(f"{view.__name__}/", view) for view in (listing, detail, school, form, timetable, theme, visit, report)]
