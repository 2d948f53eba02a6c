"""What can go wrong while starting a server, as one sentence for the person at the keyboard."""


class LaunchError(Exception):
    """A server could not be found or started; the text says why and what to do."""
