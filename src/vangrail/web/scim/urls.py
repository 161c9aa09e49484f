"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from vangrail.web.scim import views

app_name = "scim"
urlpatterns: list[URLPattern | URLResolver] = [
    path("scim/v2", views.directory, name="root"),
    path("scim/v2/", views.directory, name="root_too"),
    path("scim/v2/<path:path>", views.directory, name="directory"),
]
