"""Where secrets of other programs stand: in the environment or in a file of the data folder.

They are read when needed, and kept nowhere else.
"""

import os
import re
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vangrail.errors import VangrailError

FOLDER: Final = "secrets"
LARGEST: Final = 4_000
"""Bytes that a file may have."""

PLACES: Final = (("file", _("a file in the folder for secrets")), ("environment", _("a variable of the environment")))
"""Where a secret can stand, as people choose it."""

_FILE: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,78}")


class SecretError(VangrailError):
    """A secret is not where somebody says that it is. The message says what is missing, never what is there."""

    code = "outlet_secret"
    page = "docs/outlets.md"


class Safe:
    """Secrets for one purpose.

    Their variables begin with `prefix`, so that no other secret of the site can be named, and sent somewhere, by mistake or on
    purpose.
    """

    def __init__(self, prefix: str) -> None:
        """Keep how variables begin."""
        self.prefix = prefix
        self._variable = re.compile(rf"{prefix}[A-Z0-9_]{{1,60}}")

    def is_name(self, place: str, name: str) -> bool:
        """Return whether something can be a name at this place (`environment` or `file`)."""
        return bool((self._variable if place == "environment" else _FILE).fullmatch(name))

    def read(self, place: str, name: str) -> str:
        """Return the secret that stands at a place under a name.

        Raises:
            SecretError: there is none.
        """
        if not self.is_name(place, name):
            message = "wanted the name of a secret, found something else"
            raise SecretError(message)
        found = os.environ.get(name, "") if place == "environment" else _file(name)
        if not found.strip():
            where = f"the variable {name}" if place == "environment" else f"the file {FOLDER}/{name}"
            message = f"wanted a secret in {where}, found nothing"
            raise SecretError(message)
        return found.strip()

    def is_there(self, place: str, name: str) -> bool:
        """Return whether there is a secret. What it is nobody learns."""
        try:
            return bool(self.read(place, name))
        except SecretError:
            return False


def folder() -> Path:
    """Return the folder in which files with secrets stand."""
    return Path(settings.DATA) / FOLDER


def _file(name: str) -> str:
    path = folder() / name
    try:
        if path.resolve().parent != folder().resolve() or path.stat().st_size > LARGEST:
            return ""
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
