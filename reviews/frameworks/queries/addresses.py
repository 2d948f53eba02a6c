"""Where frameworks are found, and the way to them."""

from typing import Any

from django.urls import reverse

from reviews.frameworks.models import Framework
from schools.tenancy.member import Member
from schools.web.pages import Crumb


def address(member: Member, name: str, **parts: Any) -> str:
    """The address of a page of frameworks in the member's trust."""
    return reverse(f"reviews:{name}", kwargs={"trust_slug": member.trust_slug, **parts})


def framework_url(member: Member, framework_id: int) -> str:
    """The address of a framework's page."""
    return address(member, "framework", framework_id=framework_id)


def crumbs_to(member: Member, *more: Crumb) -> tuple[Crumb, ...]:
    """The way over the list to a page."""
    home = Crumb("Home", reverse("schools:home", kwargs={"trust_slug": member.trust_slug}))
    return (home, Crumb("Frameworks", address(member, "frameworks")), *more)


def crumbs_of(member: Member, row: Framework, *more: Crumb) -> tuple[Crumb, ...]:
    """The way over a draft's editor to a page of it."""
    return crumbs_to(member, Crumb(row.name, address(member, "edit_framework", edited_id=row.pk)), *more)
