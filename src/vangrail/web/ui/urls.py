"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path
from django.views.i18n import set_language

from vangrail.web.ui import views

app_name = "ui"
urlpatterns: list[URLPattern | URLResolver] = [
    path("patterns/", views.patterns, name="patterns"),
    path("language/", set_language, name="language"),
    path("session/", views.session, name="session"),
]
