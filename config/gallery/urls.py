"""The gallery's addresses."""

from django.urls import path

from config.gallery import views

app_name = "gallery"
urlpatterns = [
    path("", views.index, name="index"),
    path("confirm/", views.confirm, name="confirm"),
    path("job/", views.job, name="job"),
    path("job/still/", views.job_still, name="job_still"),
    path("refusal/<int:status>/", views.refusal, name="refusal"),
    path("<slug:name>/", views.page, name="page"),
]
