"""The addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "due"
urlpatterns: list[URLPattern | URLResolver] = []
