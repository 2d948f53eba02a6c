"""How somebody leaves, from their own device or by the champion's hand."""

from schools.web.answers import require
from schools.web.errors import WrongStage
from workshops.agendas.models import Workshop
from workshops.rooms.models import CheckOut, Participant
from workshops.rooms.permissions.leading import may_check_out


def leave(workshop: Workshop, who: Participant, word: str, rating: int | None) -> None:
    """Said again, the last holds. Raises WrongStage where an anonymous workshop was closed since: nobody's word could be told apart."""
    is_final = CheckOut.objects.filter(workshop=workshop.pk, participant=None).exists()
    require(may_check_out(is_final=is_final), WrongStage)
    CheckOut.objects.update_or_create(workshop=workshop, participant=who, defaults={"word": word, "rating": rating})
