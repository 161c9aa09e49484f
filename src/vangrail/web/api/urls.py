"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.api import views
from vangrail.web.api.endpoints import api

app_name = "api"
programs: list[URLPattern] = [each for each in api.urls[0] if isinstance(each, URLPattern) and each.name != "api-root"]
for each in programs:
    each.callback.access = "open"  # type: ignore[attr-defined]  # who needs a token is asked for it by `letting.Shows`

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/openapi.json", views.description, name="description"),
    path("api/v1/", (programs, "programs", "programs")),
    path("manage/programs/", views.tokens, name="tokens"),
    path("manage/programs/<int:number>/withdrawal/", views.withdrawal, name="withdrawal"),
    path("account/programs/", views.own, name="own"),
]
