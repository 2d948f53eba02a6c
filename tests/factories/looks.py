"""Looks for tests: a small logo, and the files that people send."""

from io import BytesIO
from typing import Any

from django.db import transaction
from PIL import Image

from schools.models import Trust, TrustLook
from schools.tenancy.standing import acting_in


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 200), colour: Any = (20, 90, 70), mode: str = "RGB") -> bytes:
    """A file of one colour."""
    content = BytesIO()
    Image.new(mode, size, colour).save(content, kind)
    return content.getvalue()


def look(trust: Trust, accent: str = "#7a1f3d", **fields: Any) -> TrustLook:
    """A colour and a logo. Its number is the trust's own, so that no other trust's logo has the same."""
    values = {"logo": picture(), "logo_width": 400, "logo_height": 200, "logo_number": trust.pk}
    with acting_in(trust.pk), transaction.atomic():
        made: TrustLook = TrustLook.objects.create(accent=accent, **values | fields)
        return made
