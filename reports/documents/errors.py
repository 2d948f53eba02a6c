"""Why a document could not be made, in sentences for the person who waits."""


class CannotMake(Exception):
    """The message is a whole sentence in plain English."""


class NotThere(CannotMake):
    """What the document was to be made from is not there, or not to be read any more."""


class NoEngine(CannotMake):
    """This machine cannot set pages."""
