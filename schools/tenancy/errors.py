"""What the walls raise."""


class NoTrust(Exception):
    """Code touched owned rows before a trust was entered: a mistake of ours, never of a user."""
