"""The key that signs sessions and links: given, or made once in the data folder for its owner's eyes only."""

import os
import secrets
from pathlib import Path


def secret_key(given: str, folder: Path) -> str:
    """Return the given key, or the one in `folder`, which is made on the first start with mode 600."""
    if given:
        return given
    file = folder / "secret-key"
    try:
        return file.read_text("ascii")
    except FileNotFoundError:
        pass
    folder.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(48)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return file.read_text("ascii")
    with os.fdopen(handle, "w", encoding="ascii") as target:
        target.write(key)
    return key
