"""The way in for a server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vangrail.web.config.settings")

application = get_wsgi_application()
