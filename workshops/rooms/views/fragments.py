"""What each screen of a room shows to everybody who looks at it: rendered from the workshop alone, without a request."""

from collections.abc import Callable, Mapping

from workshops.agendas.models import Workshop
from workshops.rooms.rules.sight import Screen

# The console is not here: it holds forms and names, and only those who lead see it, each their own.
SHARED: Mapping[Screen, Callable[[Workshop], str]] = {}
