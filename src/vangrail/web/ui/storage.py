"""Addresses of style sheets and scripts that change with their content, so that a browser may keep each as long as it likes."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class Fingerprinted(StaticFilesStorage):
    """Static files as they lie in the apps: nothing is collected or renamed, the address carries a digest of the content."""

    def url(self, name: str | None) -> str:
        """Return the address of a file, with the first twelve signs of its digest; of one that is not there, without."""
        address = super().url(name)
        mark = "" if settings.DEBUG else digest(name or "")
        return f"{address}?v={mark}" if mark else address


@lru_cache(maxsize=512)
def digest(name: str) -> str:
    """Return the digest of a static file, read once in a process; nothing where there is no such file."""
    place = finders.find(name)
    return sha256(Path(place).read_bytes()).hexdigest()[:12] if isinstance(place, str) else ""
