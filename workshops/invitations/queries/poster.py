"""The poster for the door of the hall: the code that opens the room, large, and as a picture for a phone's camera."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.pages import Crumb
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.permissions import may_arrange
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.queries.workshop import when_in_words
from workshops.agendas.rules.seats import Deed
from workshops.rooms.queries.qr import Picture, picture_of
from workshops.rooms.queries.room import code_of
from workshops.rooms.rules.codes import spoken


@dataclass(frozen=True, slots=True)
class PosterPage:
    """Everything on the poster. Without a `code` the room is not open, and there is nothing to hang up yet."""

    crumbs: tuple[Crumb, ...]
    host: str
    when: str
    place: str
    is_over: bool
    code: str
    picture: Picture | None
    address: str
    back: str


def poster_page(member: Member, workshop_id: int) -> PosterPage:
    """Two queries. Raises NotFound, NotYours."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_arrange(standing))
    row = standing.workshop
    is_open = row.stage in (WorkshopStage.OPEN, WorkshopStage.LIVE)
    code = code_of(row) if is_open else ""
    return PosterPage(
        crumbs=standing.crumbs("Poster"),
        host=standing.seen.review.host.name,
        when=when_in_words(row),
        place=row.place,
        is_over=row.stage == WorkshopStage.CLOSED,
        code=spoken(code) if code else "",
        picture=picture_of(f"{settings.SITE_ADDRESS}{reverse('workshops:come_in', kwargs={'code': code})}") if code else None,
        address=f"{settings.SITE_ADDRESS.partition('://')[2]}{reverse('workshops:join')}" if code else "",
        back=standing.url("workshop"),
    )
