"""Between which days anything here happens."""

from datetime import date

# No bank holidays are known beyond, and nobody means it: somebody has typed a digit too many.
EARLIEST, LATEST = date(1900, 1, 1), date(2099, 12, 31)
TOO_EARLY, TOO_LATE = f"Give a day after {EARLIEST.year - 1}.", f"Give a day before {LATEST.year + 1}."
