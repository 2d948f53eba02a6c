"""Promises by topic, each at the place of the finding that it answers."""

from collections.abc import Mapping

from workshops.demo.rules.promises import forward, impact, inward, outward
from workshops.demo.rules.promises.shapes import Promise

PROMISES: Mapping[str, tuple[Promise, Promise]] = {**impact.PROMISES, **forward.PROMISES, **inward.PROMISES, **outward.PROMISES}
