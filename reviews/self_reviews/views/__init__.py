"""Doormen of self-reviews."""

from reviews.self_reviews.views.files import attachment, attachments, remove_attachment, return_attachment
from reviews.self_reviews.views.packs import pack, preview_pack, release_pack
from reviews.self_reviews.views.questions import add_question, enquiry_questions, move_question, remove_question, write_question
from reviews.self_reviews.views.writing import place_on_scale, self_review, self_review_theme, write_focus, write_passage

__all__ = [
    "add_question",
    "attachment",
    "attachments",
    "enquiry_questions",
    "move_question",
    "pack",
    "place_on_scale",
    "preview_pack",
    "release_pack",
    "remove_attachment",
    "remove_question",
    "return_attachment",
    "self_review",
    "self_review_theme",
    "write_focus",
    "write_passage",
    "write_question",
]
