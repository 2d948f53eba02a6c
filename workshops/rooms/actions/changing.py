"""Every deed in a room ends here: the room has a new version, and after commit its screens are told."""

import logging
from collections.abc import Collection
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.module_loading import import_string

from schools.tenancy.standing import current_trust_id
from workshops.agendas.models import Workshop
from workshops.rooms.rules.sight import Screen

log = logging.getLogger(__name__)
ALL: frozenset[Screen] = frozenset(Screen)
# What somebody did alone before the reveal: that they have finished, say. Phones show nothing of it.
LEADING: frozenset[Screen] = frozenset({Screen.CONSOLE, Screen.PROJECTOR})


def changed(workshop: Workshop, screens: Collection[Screen] = ALL) -> None:
    """Count the room's version up, in the deed's transaction, and tell these screens after commit.

    Name only the screens that show something else now. A deed that no screen shows (a card before the reveal) need not call this. Never
    save `version` of a workshop read before.
    """
    Workshop.objects.filter(pk=workshop.pk).update(version=F("version") + 1)
    transaction.on_commit(partial(_tell, current_trust_id(), workshop.pk, frozenset(screens)))


def _tell(trust_id: int, workshop_id: int, screens: frozenset[Screen]) -> None:
    """The deed is done and stays done, whatever goes wrong here: a screen that was not told asks by itself a little later."""
    try:
        import_string(settings.ROOM_TELLER)(trust_id, workshop_id, screens)
    except Exception:
        log.exception("The screens of workshop %s were not told.", workshop_id)
