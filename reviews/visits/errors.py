"""What is refused of evidence alone."""

from schools.web.errors import BadInput


class NotAPhoto(BadInput):
    """What was sent is no photo that we take, and why."""

    def __init__(self, sentence: str) -> None:
        super().__init__({"photo": sentence})
