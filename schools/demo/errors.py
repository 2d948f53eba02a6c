"""What stands against making a demo."""


class NoDemoHere(Exception):
    """These are not the development settings: everybody in the demo has the same, well-known password."""
