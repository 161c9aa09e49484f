"""Mentions in a flood: how many can be taken in and read in an hour on one machine, with how much memory, and how quick lists stay.

Run: `python -m benchmarks.mentions [--items 100000]`. It works on a SQLite database in a folder of its own, which is removed after.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.clock import timed
from benchmarks.site import empty_site

WORDS = (
    "where is my parcel", "waar blijft mijn pakket", "dónde está mi pedido", "thank you for the help", "bedankt voor de hulp",
    "nobody answers the phone", "I want my money back", "qué vergüenza de empresa", "wat een fijne winkel", "is the shop open",
)  # fmt: skip


def main(given: Sequence[str] | None = None) -> int:
    """Fill, read and list; print the figures; return 0 when nothing was lost."""
    parser = argparse.ArgumentParser(description="Measure mentions in a flood.")
    parser.add_argument("--items", type=int, default=100_000)
    items = parser.parse_args(given).items
    with empty_site(DATABASE_URL=""):
        return _measured(items)


def _measured(items: int) -> int:
    from vangrail.web.mentions.actions.arriving import arrive
    from vangrail.web.mentions.actions.reading import read_batch
    from vangrail.web.mentions.models import Mention, Raw
    from vangrail.web.mentions.routing import voice

    person, source = _begin()
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    voice().heard("warm")
    before = _memory()
    start = time.perf_counter()
    found, new, _dropped = arrive(source, _flood(items, now), at=now)
    taken = time.perf_counter() - start
    start = time.perf_counter()
    while read_batch(at=now):
        pass
    read = time.perf_counter() - start
    there, left = Mention.objects.count(), Raw.objects.count()
    print(f"took in {found:,} ({new:,} new) in {taken:.1f} s: {found / taken * 3600:,.0f} an hour")
    print(f"read {there:,} in {read:.1f} s: {there / read * 3600:,.0f} an hour; {left} left, {new - there} lost")
    print(f"memory: {before} MB before, {_memory()} MB at most")
    for line in _lists(person):
        print(line)
    return 0 if there == new and not left else 1


def _begin() -> tuple[Any, Any]:
    from vangrail.web.mentions.models import SavedSearch, Source
    from vangrail.web.people.models import Person, Role

    person = Person.objects.create_user("home@example.org", "Home")
    Role.objects.create(person=person, name="desk", desk="communications")
    search = SavedSearch.objects.create(name="All", terms=["Acme"], purpose="Measure.", owner=person)
    return person, Source.objects.create(kind="hook", name="Flood", search=search)


def _flood(items: int, now: datetime) -> Iterator[Any]:
    from vangrail.web.mentions.items import Item

    for number in range(items):
        words = f"{WORDS[number % len(WORDS)]} {number} Acme {number % 977} {number % 7919}"
        address = f"https://social.example/@author{number % 5000}/{100_000 + number}"
        yield Item(words, address, said_at=now - timedelta(seconds=number % 3600), readers=number % 20_000)


def _lists(person: Any) -> Iterator[str]:
    """Yield how long the lists take, with what else their page asks."""
    from vangrail.web.mentions.queries import mentions as queries
    from vangrail.web.mentions.queries.mentions import Filters

    middle = queries.listed(person, Filters(state="all"), most=1000).after
    pages: dict[str, Filters] = {
        "open": Filters(),
        "late": Filters(state="late"),
        "one desk": Filters(desk="customer_care"),
        "one topic, all": Filters(state="all", topic="delivery"),
        "all, a later page": Filters(state="all", after=middle),
    }
    for name, filters in pages.items():
        times = [timed(lambda f=filters: (queries.listed(person, f), queries.counts(person))) for _ in range(20)]  # type: ignore[misc]
        worst = statistics.quantiles(times, n=20)[-1]
        yield f"list {name}: p95 {worst * 1000:.0f} ms with its four counts"


def _memory() -> int:
    """Return the most memory of this process until now, in MB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(size / (1024 if sys.platform != "darwin" else 1024 * 1024))


if __name__ == "__main__":
    sys.exit(main())
