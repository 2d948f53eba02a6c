"""The screens that every page is looked at on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """A screen in CSS pixels."""

    width: int
    height: int
    has_touch: bool = False


DESKTOP = Size(1280, 800)
PROJECTOR = Size(1024, 768)
PHONE = Size(390, 844, has_touch=True)
