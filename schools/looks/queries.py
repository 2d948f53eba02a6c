"""A trust's look, asked inside the trust."""

from dataclasses import dataclass

from django.urls import reverse

from schools.looks.models import TrustLook
from schools.looks.rules import Logo, Look
from schools.policies.permissions import may_change_settings
from schools.tenancy.member import Member
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
    return Look(row.accent, Logo(bytes(row.logo), row.logo_width or 0, row.logo_height or 0) if row.logo else None)


def logo_link(member: Member) -> LogoLink | None:
    """For a page that shows the logo. One query, which leaves the picture where it is."""
    return _link(member, TrustLook.objects.defer("logo").first())


def _link(member: Member, row: TrustLook | None) -> LogoLink | None:
    if row is None or not row.logo_width or not row.logo_height:
        return None
    url = reverse("schools:logo", kwargs={"trust_slug": member.trust_slug, "number": row.logo_number})
    return LogoLink(url, row.logo_width, row.logo_height)


def logo_png(number: int) -> bytes:
    """The logo of the trust one stands in, under its present number. Raises NotFound."""
    found = TrustLook.objects.filter(logo_number=number, logo__isnull=False).values_list("logo", flat=True).first()
    if found is None:
        raise NotFound
    return bytes(found)


def look_page(member: Member) -> LookPage:
    """One query. Raises NotYours for anybody but a lead."""
    require(may_change_settings(member))
    row: TrustLook | None = TrustLook.objects.defer("logo").first()
    here = {"trust_slug": member.trust_slug}
    settings = reverse("schools:settings", kwargs=here)
    return LookPage(
        crumbs=(Crumb("Home", f"/{member.trust_slug}/"), Crumb("Settings", settings), Crumb("Logo and colour")),
        trust=member.trust_name,
        accent=row.accent if row else Look().accent,
        logo=_link(member, row),
        back=settings,
        put_url=reverse("schools:put_logo", kwargs=here),
        remove_url=reverse("schools:remove_logo", kwargs=here),
    )
