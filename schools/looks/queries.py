"""A trust's look, asked inside the trust."""

from dataclasses import dataclass

from django.urls import reverse

from schools.looks.models import TrustLook
from schools.looks.rules import Logo, Look
from schools.policies.permissions import may_change_settings
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class LogoLink:
    """A logo on a page: an address behind the trust's own door, which changes with the logo."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class LookPage:
    """The colour, the logo where there is one, and where the forms lead."""

    crumbs: tuple[Crumb, ...]
    trust: str
    accent: str
    logo: LogoLink | None
    back: str
    put_url: str
    remove_url: str


def look_of_trust() -> Look:
    """The look of the trust one stands in, for whatever is drawn or printed. One query."""
    row: TrustLook | None = TrustLook.objects.first()
    if row is None:
        return Look()
    return Look(row.accent, _logo(row) if row.logo else None)


def _logo(row: TrustLook) -> Logo:
    return Logo(bytes(row.logo or b""), row.logo_width or 0, row.logo_height or 0, row.logo_number)


def logo_link(member: Member, logo: Logo | None) -> LogoLink | None:
    """For a page that shows the logo of a look. No query."""
    if logo is None:
        return None
    return LogoLink(address_in(member.trust_slug, "schools:logo", number=logo.number), logo.width, logo.height)


def logo_png(number: int) -> bytes:
    """The logo of the trust one stands in, under its present number. Raises NotFound."""
    found = TrustLook.objects.filter(logo_number=number, logo__isnull=False).values_list("logo", flat=True).first()
    if found is None:
        raise NotFound
    return bytes(found)


def look_page(member: Member) -> LookPage:
    """One query. Raises NotYours for anybody but a lead."""
    require(may_change_settings(member))
    look = look_of_trust()
    here = {"trust_slug": member.trust_slug}
    settings = reverse("schools:settings", kwargs=here)
    return LookPage(
        crumbs=(Crumb("Home", f"/{member.trust_slug}/"), Crumb("Settings", settings), Crumb("Logo and colour")),
        trust=member.trust_name,
        accent=look.accent,
        logo=logo_link(member, look.logo),
        back=settings,
        put_url=reverse("schools:put_logo", kwargs=here),
        remove_url=reverse("schools:remove_logo", kwargs=here),
    )
