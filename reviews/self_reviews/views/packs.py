"""The pack: looked at, released, read."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from reviews.self_reviews.actions import releasing as actions
from reviews.self_reviews.queries import packs, releases
from schools.web.requests import MemberRequest

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def preview_pack(request: MemberRequest, review_id: int) -> HttpResponse:
    page = packs.preview_page(request.member, review_id)
    return render(request, "reviews/self_reviews/preview_pack.html", {"page": page})


@either
def release_pack(request: MemberRequest, review_id: int) -> HttpResponse:
    page = releases.release_page(request.member, review_id)
    if request.method != "POST":
        return render(request, "reviews/self_reviews/release_pack.html", {"page": page})
    actions.release_pack(by=request.member, review_id=review_id)
    messages.success(request, "Released. Your review team can read it now, and has been told.")
    return redirect(page.back)


@require_safe
def pack(request: MemberRequest, review_id: int) -> HttpResponse:
    return render(request, "reviews/self_reviews/pack.html", {"page": packs.pack_page(request.member, review_id)})
