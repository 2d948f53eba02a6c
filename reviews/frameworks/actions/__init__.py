"""Where frameworks change: taking one of ours in, writing the trust's own, and their versions."""

from reviews.frameworks.actions.taking import freeze, take_in

__all__ = ["freeze", "take_in"]
