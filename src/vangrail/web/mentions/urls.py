"""The addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "mentions"
urlpatterns: list[URLPattern | URLResolver] = []
