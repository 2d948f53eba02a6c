"""Addresses of the mailbox."""

from django.urls import path

from config.mailbox import views

urlpatterns = [path("", views.mails, name="mailbox"), path("<slug:name>/", views.mail, name="mail")]
