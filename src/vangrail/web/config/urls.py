"""The addresses: each app brings its own, from the root."""

from django.urls import URLPattern, URLResolver, include, path

from vangrail.web.config.settings import OURS

urlpatterns: list[URLPattern | URLResolver] = [path("", include(f"vangrail.web.{name}.urls")) for name in OURS]
