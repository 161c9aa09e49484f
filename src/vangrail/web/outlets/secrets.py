"""Where credentials stand: in the environment or in a file of the data folder. They are read when needed and kept nowhere else."""

import os
import re
from pathlib import Path
from typing import Final

from django.conf import settings

from vangrail.errors import VangrailError

PREFIX: Final = "VANGRAIL_OUTLET_"
"""How a variable has to begin, so that no other secret of the site can be named, and sent somewhere, by mistake or on purpose."""

FOLDER: Final = "secrets"
LARGEST: Final = 4_000
"""Bytes that a file may have."""

_VARIABLE: Final = re.compile(rf"{PREFIX}[A-Z0-9_]{{1,60}}")
_FILE: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,78}")


class SecretError(VangrailError):
    """A credential is not where a connection says that it is. The message says what is missing, never what is there."""

    code = "outlet_secret"
    page = "docs/outlets.md"


def is_name(place: str, name: str) -> bool:
    """Return whether something can be a name at this place."""
    return bool((_VARIABLE if place == "environment" else _FILE).fullmatch(name))


def read(place: str, name: str) -> str:
    """Return the credential that stands at a place (`environment` or `file`) under a name.

    Raises:
        SecretError: there is none.
    """
    if not is_name(place, name):
        message = "wanted the name of a secret, found something else"
        raise SecretError(message)
    found = os.environ.get(name, "") if place == "environment" else _file(name)
    if not found.strip():
        message = f"wanted a secret in {_where(place, name)}, found nothing"
        raise SecretError(message)
    return found.strip()


def is_there(place: str, name: str) -> bool:
    """Return whether there is a credential. What it is nobody learns."""
    try:
        return bool(read(place, name))
    except SecretError:
        return False


def folder() -> Path:
    """Return the folder in which files with credentials stand."""
    return Path(settings.DATA) / FOLDER


def _file(name: str) -> str:
    path = folder() / name
    try:
        if path.resolve().parent != folder().resolve() or path.stat().st_size > LARGEST:
            return ""
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _where(place: str, name: str) -> str:
    return f"the variable {name}" if place == "environment" else f"the file {FOLDER}/{name}"
