"""A deed whose doubles would show, a task for it, and a request that posts it: a school's number of pupils goes up by one."""

import time

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.urls import path

from schools.models import School
from schools.outbox.actions import post
from schools.outbox.tasks import news_task
from schools.tenancy.standing import acting_in

# Long enough to be killed in the middle of.
SECONDS = 0.2


@news_task("tests.count_pupil")
def count_pupil(school_id: int) -> None:
    School.objects.filter(pk=school_id).update(pupils=F("pupils") + 1)
    time.sleep(SECONDS)


def pupil_came(request: HttpRequest, trust_id: int, school_id: int) -> HttpResponse:
    with acting_in(trust_id):
        School.objects.filter(pk=school_id).update(town="Came")
        post(kind="tests.pupil_came", subject_id=school_id)
    return HttpResponse("came")


urlpatterns = [path("<int:trust_id>/<int:school_id>/", pupil_came)]
