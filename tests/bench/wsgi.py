"""The door of whichever site a benchmark measures: the settings module says which."""

import os
import sys

from django.core.wsgi import get_wsgi_application

# Some libraries take along what they find, and would find what only development has.
for name in os.environ["NOT_IN_PRODUCTION"].split():
    sys.modules[name] = None  # type: ignore[assignment] # that is Python's way of saying so
application = get_wsgi_application()
