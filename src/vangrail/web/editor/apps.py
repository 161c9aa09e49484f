"""The app's name."""

from django.apps import AppConfig


class EditorConfig(AppConfig):
    """The app `editor`."""

    name = "vangrail.web.editor"
    label = "editor"
