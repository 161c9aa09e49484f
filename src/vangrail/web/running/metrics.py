"""The figures of the site in the text form that Prometheus reads."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib.metadata import version
from typing import Final

from django.conf import settings
from django.db import connection
from django.utils.crypto import constant_time_compare

from vangrail.web.due.models import Clock
from vangrail.web.running.queries import load

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

Sample = tuple[str, float]
"""Labels as they are written, such as `{state="failed"}` or nothing, and the value."""


def text(now: datetime) -> str:
    """Return all figures."""
    return "".join(_lines(now))


def _lines(now: datetime) -> Iterator[str]:
    figures = load(now)
    labels = f'{{version="{version("vangrail")}",database="{connection.vendor}"}}'
    states = ("waiting", "planned", "working", "done", "failed")
    yield from _metric("vangrail_info", "What runs here.", [(labels, 1)])
    yield from _metric(
        "vangrail_work",
        "Work that is due, by its state; what was done is forgotten after a week.",
        [(f'{{state="{state}"}}', getattr(figures, state)) for state in states],
    )
    yield from _metric(
        "vangrail_work_oldest_seconds", "For how long the oldest work that is due has waited.", [("", figures.oldest)]
    )
    yield from _metric(
        "vangrail_workers", "Workers that gave a sign of life in the last minute.", [("", figures.workers)]
    )
    jobs = Clock.objects.order_by("name").values_list("name", "next_at")
    yield from _metric(
        "vangrail_job_next_seconds",
        "When a repeated job is due, in seconds from now; far below zero when nobody works.",
        [(f'{{job="{name}"}}', round((at - now).total_seconds())) for name, at in jobs],
    )
    yield from _metric("vangrail_database_bytes", "The size of the database.", [("", _size())])


def _metric(name: str, about: str, samples: Iterable[Sample]) -> Iterator[str]:
    yield f"# HELP {name} {about}\n# TYPE {name} gauge\n"
    for labels, value in samples:
        yield f"{name}{labels} {value}\n"


def _size() -> int:
    ask = {
        "postgresql": "SELECT pg_database_size(current_database())",
        "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(ask)
        return int(cursor.fetchone()[0])


def may_read(address: str, forwarded: str, shown: str) -> bool:
    """Tell whether a program may read the figures: by its token where one is set, else from this machine, not through a proxy."""
    token = settings.METRICS_TOKEN
    if token:
        return bool(constant_time_compare(shown, f"Bearer {token}"))
    return not forwarded and address in {"127.0.0.1", "::1"}
