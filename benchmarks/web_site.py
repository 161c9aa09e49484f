"""The application, and an empty view behind the same middleware. Run by itself it fills the demonstration and prints a token."""

import os
import sys
import types

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vangrail.web.config.settings")

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

django.setup()


def empty(_request: HttpRequest) -> HttpResponse:
    """Answer with next to nothing."""
    return HttpResponse("ok")


_urls = types.ModuleType("benchmarks.web_urls")
_urls.urlpatterns = [path("empty/", empty), path("", include("vangrail.web.config.urls"))]  # type: ignore[attr-defined]
sys.modules[_urls.__name__] = _urls
settings.ROOT_URLCONF = _urls.__name__

if __name__ == "__main__":
    from vangrail.web.api.actions import make_token
    from vangrail.web.people.models import Person
    from vangrail.web.running.start import show_demo, upgrade

    upgrade()
    show_demo()
    admin = Person.objects.filter(roles__name="admin", roles__taken_at=None).first()
    print(make_token("Benchmark", by=admin)[1])
else:
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
