"""Databases and plans that were compiled before: found in the cache, or made and kept there."""

import hashlib
from collections.abc import Sequence
from typing import Final

from vangrail.rules.cache import cache_path, read, write
from vangrail.rules.database import Database

_KEY: Final = 64
"""Characters of a key."""


def load(digest: str) -> tuple[bytes, Database] | None:
    """Return the plan of the policy with this digest, as it was dumped, and its database; None unless both can be trusted."""
    path = cache_path(digest)
    body = read(path) if path else None
    database = _load(body[:_KEY].decode()) if body else None
    return (body[_KEY:], database) if body and database else None


def database_of(expressions: Sequence[bytes], *, cached: bool = True) -> tuple[Database, str]:
    """Return the compiled database of these expressions, and the key that it is kept by."""
    key = _key(expressions)
    database = _load(key) if cached else None
    if database is None:
        database = Database(expressions)
        path = cache_path(key) if cached else None
        if path:
            write(path, database.dump())
    return database, key


def keep(digest: str, key: str, plan: bytes) -> None:
    """Keep the dumped plan of the policy with this digest, and by which key its database is kept."""
    if path := cache_path(digest):
        write(path, key.encode() + plan)


def _load(key: str) -> Database | None:
    path = cache_path(key)
    body = read(path) if path else None
    return Database.load(body) if body else None


def _key(expressions: Sequence[bytes]) -> str:
    """Return the SHA-256 of the expressions with the length of each, as 64 hexadecimal digits."""
    found = hashlib.sha256()
    for expression in expressions:
        found.update(len(expression).to_bytes(8) + expression)
    return found.hexdigest()
