"""Taking in what a source gives. Who asked to be left out, and what names no brand, is dropped before anything is written."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple

from django.db import transaction

from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import LeftOut, Mention, Raw, Source
from vangrail.web.mentions.terms import names_one

CHUNK: Final = 500
"""Items that are written in one transaction, so that a flood keeps nobody from writing for long."""

SENT: Final = frozenset({"hook", "table", "mail"})
"""Kinds to which others send what they choose; the others are asked for the terms, or read for them, by their source."""


class Arrived(NamedTuple):
    """How much arrived, how much of that was new, and how much was dropped because it names none of the search's terms."""

    found: int
    new: int
    dropped: int


def arrive(source: Source, items: Iterable[Item], *, at: datetime) -> Arrived:
    """Write down what arrived, to be read later; return how much of it there was.

    Items are taken one chunk at a time, however many there are. What its author wants left out is in no number: nothing tells that
    it was there. What names none of the terms is counted and kept nowhere, unless somebody wrote it to the company itself.
    """
    found = new = dropped = 0
    left = iter(items)
    while chunk := list(islice(left, CHUNK)):
        said = _once(source, chunk, at)
        with transaction.atomic():
            wanted = _welcome(said)
            ours = [row for item, row in wanted if _is_ours(source, item)]
            known = set(
                Mention.objects.filter(identity__in=[row["identity"] for row in ours]).values_list(
                    "identity", flat=True
                )
            )
            fresh = [row for row in ours if row["identity"] not in known]
            Raw.objects.bulk_create([Raw(source=source, item=row, at=at) for row in fresh])
        found += len(ours)
        new += len(fresh)
        dropped += len(wanted) - len(ours)
    return Arrived(found, new, dropped)


_Said = tuple[Item, dict[str, Any]]


def _once(source: Source, chunk: Iterable[Item], at: datetime) -> list[_Said]:
    """Return some items with what may be kept of them, each once."""
    pairs = ((item, item.kept(source.pk, at)) for item in chunk if item.text.strip())
    return list({row["identity"]: (item, row) for item, row in pairs}.values())


def _welcome(said: list[_Said]) -> list[_Said]:
    """Return what was said by authors who did not ask to be left out."""
    names = {name for _item, row in said for name in row["authors"]}
    left = set(LeftOut.objects.filter(author__in=names).values_list("author", flat=True)) if names else set()
    return [(item, row) for item, row in said if not left.intersection(row["authors"])]


def _is_ours(source: Source, item: Item) -> bool:
    """Return whether an item may be read: it names the brand, or somebody wrote it to the company itself.

    Of a mail its header says so; of what a service or a program passes on, whoever set it up answers for the mark.
    """
    return source.kind not in SENT or item.to_us or names_one(item.text, source.terms)
