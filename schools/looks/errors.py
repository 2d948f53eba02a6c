"""Why a look cannot be taken."""

from schools.web.errors import BadInput


class NotALogo(BadInput):
    """A file that is no picture for a logo: a sentence at the field `logo`."""

    def __init__(self, because: str) -> None:
        super().__init__({"logo": because})
