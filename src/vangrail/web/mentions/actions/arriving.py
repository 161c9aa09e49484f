"""Taking in what a source gives: who asked to be left out is dropped here, before anything is written anywhere."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.db import transaction

from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import LeftOut, Mention, Raw, Source

CHUNK: Final = 500
"""Items that are written in one transaction, so that a flood keeps nobody from writing for long."""


def arrive(source: Source, items: Iterable[Item], *, at: datetime) -> tuple[int, int]:
    """Write down what arrived, to be read later; return how much of it there was and how much of that was new.

    Items are taken one chunk at a time, however many there are. What its author wants left out is in neither number: nothing tells
    that it was there.
    """
    found = new = 0
    left = iter(items)
    while chunk := list(islice(left, CHUNK)):
        rows = _kept(source, chunk, at)
        with transaction.atomic():
            wanted = _welcome(rows)
            known = set(
                Mention.objects.filter(identity__in=[row["identity"] for row in wanted]).values_list(
                    "identity", flat=True
                )
            )
            fresh = [row for row in wanted if row["identity"] not in known]
            Raw.objects.bulk_create([Raw(source=source, item=row, at=at) for row in fresh])
        found += len(wanted)
        new += len(fresh)
    return found, new


def _kept(source: Source, chunk: Iterable[Item], at: datetime) -> list[dict[str, Any]]:
    """Return what may be kept of some items, each once."""
    rows = (item.kept(source.pk, at) for item in chunk if item.text.strip())
    return list({row["identity"]: row for row in rows}.values())


def _welcome(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows whose author did not ask to be left out."""
    names = {name for row in rows for name in row["authors"]}
    left = set(LeftOut.objects.filter(author__in=names).values_list("author", flat=True)) if names else set()
    return [row for row in rows if not left.intersection(row["authors"])]
