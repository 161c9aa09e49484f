"""The social team's board over 1,000,000 mentions and 50,000 drafts: how long each page takes, beside what is promised.

Run: `python -m benchmarks.desk [MENTIONS] [DRAFTS]`, for PostgreSQL behind `python -m tools.postgres`. It makes a database of its
own; without numbers it makes a million and fifty thousand there, and on SQLite a tenth.
"""

import gc
import statistics
import sys
import time
from typing import Any

from benchmarks.clock import timed
from benchmarks.site import empty_site, visitor

LOOKS = 40
PROMISED = 200
"""Milliseconds within which 95 of 100 looks at a page are answered."""
PAGES = (
    "/manage/desk/",
    "/manage/desk/live/",
    "/manage/desk/?lane=mentions",
    "/manage/desk/?lane=mentions&late=yes",
    "/manage/desk/?lane=approvals",
    "/manage/desk/?lane=outgoing",
    "/manage/desk/?whose=mine",
    "/manage/desk/?whose=nobody&topic=praise",
    "/manage/desk/?account=3",
    "/manage/desk/figures/?period=year",
    "/manage/desk/figures/?period=month&topic=delivery",
    "/manage/mentions/",
    "/drafts/",
    "/manage/approvals/",
    "/manage/outlets/",
)


def main(*counts: int) -> None:
    """Make the rows, count the days, look at the pages, and say how long each took."""
    with empty_site():
        from django.db import connection

        share = 1 if connection.vendor == "postgresql" else 10
        wanted = counts or (1_000_000 // share, 50_000 // share)
        person = fill(*wanted)
        print(f"{connection.vendor}; promised: p95 of {PROMISED} ms")
        for page in PAGES:
            look(person, page)
        same(person)


def fill(mentions: int, drafts: int) -> Any:
    """Make everything and return somebody who works there."""
    from django.utils import timezone

    from benchmarks import desk_rows as rows
    from benchmarks.company import publish_again, settle
    from vangrail.web.desk.tasks import ALL, LATELY, recount

    now, people = timezone.now(), rows.team()
    publish_again(people[3])
    took = timed(lambda: rows.mentions(mentions, people, now))
    took += timed(lambda: rows.drafts(drafts, people, rows.accounts(people), now))
    settle()
    print(", ".join(f"{count:,} {name}" for name, count in rows.held()), f"made in {took:.0f} s")
    for days in (LATELY, ALL):
        print(f"counting {days} days: {timed(lambda days=days: recount(days, now)):.1f} s")
    recount(366, now)
    return people[3]


def look(person: Any, page: str, *, promised: int = PROMISED, **headers: str) -> None:
    """Open a page again and again and say how long it took."""
    browser = visitor(person)
    statuses: list[int] = []

    def open_it() -> None:
        statuses.append(browser.get(page, headers=headers).status_code)

    # The first look compiles templates and the policy.
    timed(open_it)
    gc.collect()  # as the server does once it has settled (`config/wsgi.py`)
    gc.freeze()
    begun = time.process_time()
    times = [timed(open_it) for _ in range(LOOKS)]
    worked = (time.process_time() - begun) / LOOKS * 1000
    p95 = statistics.quantiles(times, n=20)[-1] * 1000
    word = "kept" if p95 <= promised else "NOT KEPT"
    median = statistics.median(times) * 1000
    print(f"{statuses[-1]} {page:52} median {median:4.0f}   p95 {p95:4.0f} ms   {word}   processor {worked:4.0f} ms")


def same(person: Any) -> None:
    """Ask for what did not change, as an open board does every twenty seconds."""
    etag = visitor(person).get("/manage/desk/live/")["ETag"]
    look(person, "/manage/desk/live/", **{"If-None-Match": etag})


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
