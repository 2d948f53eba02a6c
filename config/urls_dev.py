"""The root addresses with what only developers need."""

from django.urls import include, path

from config.urls import urlpatterns as everyones

urlpatterns = [
    path("gallery/", include("config.gallery.urls")),
    path("mail/", include("config.mailbox.urls")),
    *everyones,
]
