"""Choosing a trust's colour and its logo. The only place where these rows change."""

from django.db import transaction

from schools.looks.models import TrustLook
from schools.looks.rules import Logo, drawn_logo
from schools.policies.permissions import may_change_settings
from schools.tenancy.member import Member
from schools.web.answers import require


@transaction.atomic
def choose_accent(*, by: Member, accent: str) -> None:
    """Give the trust's papers this colour, which its form has found dark enough. Who chooses last decides; the history keeps all."""
    require(may_change_settings(by))
    row = _locked_look()
    row.accent = accent
    row.save(update_fields=["accent"])


@transaction.atomic
def put_logo(*, by: Member, content: bytes) -> None:
    """Draw an uploaded picture anew and make it the trust's logo, in place of the one before. Raises NotALogo."""
    require(may_change_settings(by))
    _set_logo(drawn_logo(content))


@transaction.atomic
def remove_logo(*, by: Member) -> None:
    """Leave the trust without a logo, as it was at first."""
    require(may_change_settings(by))
    _set_logo(None)


def _set_logo(logo: Logo | None) -> None:
    row = _locked_look()
    row.logo, row.logo_number = logo.png if logo else None, row.logo_number + 1
    row.logo_width, row.logo_height = (logo.width, logo.height) if logo else (None, None)
    row.save(update_fields=["logo", "logo_width", "logo_height", "logo_number"])


def _locked_look() -> TrustLook:
    TrustLook.objects.get_or_create()
    row: TrustLook = TrustLook.objects.select_for_update().defer("logo").get()
    return row
