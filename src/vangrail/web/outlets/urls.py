"""The addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "outlets"
urlpatterns: list[URLPattern | URLResolver] = []
