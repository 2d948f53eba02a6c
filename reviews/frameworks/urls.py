"""Addresses of frameworks, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.frameworks.views import editing, reading, versions

_DRAFT = "frameworks/<int:edited_id>/"
_THEME = f"{_DRAFT}themes/<int:draft_theme_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path("frameworks/", reading.frameworks, name="frameworks"),
    path("frameworks/adapt/", reading.adapt_framework, name="adapt_framework"),
    path("frameworks/new/", versions.new_framework, name="new_framework"),
    path("frameworks/<int:framework_id>/", reading.framework, name="framework"),
    path("frameworks/<int:version_id>/changes/", reading.framework_changes, name="framework_changes"),
    path("frameworks/<int:framework_id>/copy/", versions.copy_framework, name="copy_framework"),
    path("frameworks/<int:framework_id>/reopen/", versions.reopen_framework, name="reopen_framework"),
    path("frameworks/<int:framework_id>/put-away/", versions.put_away_framework, name="put_away_framework"),
    path("frameworks/<int:framework_id>/take-out/", versions.take_out_framework, name="take_out_framework"),
    path(f"{_DRAFT}finish/", versions.finish_framework, name="finish_framework"),
    path(f"{_DRAFT}edit/", editing.edit_framework, name="edit_framework"),
    path(f"{_DRAFT}basics/", editing.edit_basics, name="edit_basics"),
    path(f"{_DRAFT}scale/", editing.edit_scale, name="edit_scale"),
    path(f"{_DRAFT}themes/add/", editing.add_theme, name="add_theme"),
    path(_THEME, editing.edit_theme, name="edit_theme"),
    path(f"{_THEME}move/", editing.move_theme, name="move_theme"),
    path(f"{_THEME}remove/", editing.remove_theme, name="remove_theme"),
]
