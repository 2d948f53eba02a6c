"""Settings of the workers that make many trusts' reports: files lie on disk, as in production."""

from config.settings.base import STORAGES as KEPT_ON_DISK
from tests.bench.settings import *  # noqa: F403
from tests.bench.settings import STORAGES

STORAGES = {**STORAGES, "default": KEPT_ON_DISK["default"]}
