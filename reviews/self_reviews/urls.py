"""Addresses of self reviews, inside a trust."""

from django.urls import URLPattern, URLResolver, path

from reviews.self_reviews import views

_HERE = "reviews/<int:review_id>/self-review/"
_QUESTION = f"{_HERE}questions/<int:question_id>/"
_FILE = f"{_HERE}attachments/<int:attachment_id>/"

in_a_trust: list[URLPattern | URLResolver] = [
    path(_HERE, views.self_review, name="self_review"),
    path(f"{_HERE}focus/", views.write_focus, name="write_focus"),
    path(f"{_HERE}themes/<int:theme_id>/", views.self_review_theme, name="self_review_theme"),
    path(f"{_HERE}themes/<int:theme_id>/scale/", views.place_on_scale, name="place_on_scale"),
    path(f"{_HERE}themes/<int:theme_id>/<slug:question>/", views.write_passage, name="write_passage"),
    path(f"{_HERE}questions/", views.enquiry_questions, name="enquiry_questions"),
    path(f"{_HERE}questions/add/", views.add_question, name="add_question"),
    path(_QUESTION, views.write_question, name="write_question"),
    path(f"{_QUESTION}move/", views.move_question, name="move_question"),
    path(f"{_QUESTION}remove/", views.remove_question, name="remove_question"),
    path(f"{_HERE}attachments/", views.attachments, name="attachments"),
    path(_FILE, views.attachment, name="attachment"),
    path(f"{_FILE}remove/", views.remove_attachment, name="remove_attachment"),
    path(f"{_FILE}return/", views.return_attachment, name="return_attachment"),
    path(f"{_HERE}preview/", views.preview_pack, name="preview_pack"),
    path(f"{_HERE}release/", views.release_pack, name="release_pack"),
    path("reviews/<int:review_id>/pack/", views.pack, name="pack"),
]
