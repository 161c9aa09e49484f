"""The app's name."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app `accounts`."""

    name = "vangrail.web.accounts"
    label = "accounts"
