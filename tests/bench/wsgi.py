"""The door of whichever site a benchmark measures: the settings module says which."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
