"""Much work in short transactions, between which others get their turn: SQLite has one writer at a time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection, transaction

LEAST: Final = 0.012
"""Seconds of a pause at least. Whoever waits for SQLite looks again after 1 to 25 milliseconds: a shorter pause is missed."""

SHARE: Final = 0.5
"""How long a pause is beside the time that was held."""


@contextmanager
def turn() -> Iterator[None]:
    """Do something in a transaction, and rest afterwards; inside another transaction there is no turn to give, and no rest."""
    with transaction.atomic():
        begun = time.perf_counter()
        yield
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(max(LEAST, (time.perf_counter() - begun) * SHARE))
