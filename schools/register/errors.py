"""What is wrong with a register file or one of its cells; each message is a sentence for whoever imports it."""


class BadCell(ValueError):
    """A cell that cannot mean what its column says."""


class WrongFile(ValueError):
    """Not the file that was asked for: nothing of it can be read."""
