"""The database: SQLite in the data folder, or PostgreSQL by its address."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from vangrail.errors import UsageError

PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000; PRAGMA foreign_keys=ON; "
    "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
)
"""One writer and many readers; what is deleted is gone from the file; nothing is sorted through a temporary file."""

SHORT_QUERIES: Final = "-c jit=off"
"""PostgreSQL would compile a query over many people to machine code, which takes a second, to save a few milliseconds."""


def database(url: str, folder: Path) -> dict[str, Any]:
    """Return Django's description of the database at `url`, or of the embedded one in `folder` where there is none.

    Raises:
        UsageError: the address is not one of PostgreSQL.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / "vangrail.sqlite3"),
            "CONN_MAX_AGE": None,
            # Tests use a file too: a database in memory locks whole tables, which this one never does.
            "TEST": {"NAME": str(folder / "test.sqlite3")},
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": PRAGMAS},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        message = f"setting DATABASE_URL: wanted postgres://user:password@host:port/name, found {parts.scheme or 'no scheme'}://…"
        raise UsageError(message, setting="DATABASE_URL")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": SHORT_QUERIES},
    }
