"""Signing in a company of 50,000: pages of counts over 100,000 signatures, and a roll-out to everybody while others write.

Run: `python -m benchmarks.signatures [PEOPLE]`, for PostgreSQL behind `python -m tools.postgres`. It makes a database of its own.
"""

import random
import statistics
import sys
import threading
import time
from datetime import timedelta
from typing import Any

from benchmarks.clock import timed
from benchmarks.site import empty_site, visitor

PEOPLE = 50_000
LOOKS = 40
PAGES = (
    "/manage/signatures/?audience=personal&by=site",
    "/manage/signatures/?audience=personal&by=group",
    "/manage/signatures/?audience=personal&by=language",
    "/manage/signatures/people/?state=open",
    "/manage/signatures/people/?state=late&site=3",
)


def main(people: int = PEOPLE) -> None:
    """Make the company, look at the pages, roll out, and say how long each took."""
    with empty_site():
        from benchmarks import company

        admin = company.make(people)
        print(f"{people:,} people, {company.signatures():,} signatures")
        for page in PAGES:
            look(admin, page)
        roll_out(company.publish_again(admin), admin)


def look(admin: Any, page: str) -> None:
    """Open a page again and again and say how long it took."""
    browser = visitor(admin)
    # Processor time, in which what else this machine does is left out; the first look compiles templates.
    times = [timed(lambda: browser.get(page), time.thread_time) for _ in range(LOOKS + 1)][1:]
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{page:52} median {statistics.median(times) * 1000:4.0f} ms   p95 {p95 * 1000:4.0f} ms")


def roll_out(version: Any, admin: Any) -> None:
    """Ask everybody on one day, while somebody else writes all the time, and say how long both took."""
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    from vangrail.web.signatures.actions import rollouts
    from vangrail.web.signatures.actions.waves import ask_members

    waits: list[float] = []
    stop = threading.Event()
    other = threading.Thread(target=write_on, args=(stop, waits))
    other.start()
    day = timezone.localdate() + timedelta(days=30)
    begun, busy = time.perf_counter(), time.thread_time()
    made = rollouts.start(version, by=admin, split="everybody", size=1, starts=day, days=14)
    asked = ask_members(made.waves.get())
    took, busy = time.perf_counter() - begun, time.thread_time() - busy
    stop.set()
    other.join()
    mails = DBTaskResult.objects.filter(task_path__endswith="deliver").count()
    print(
        f"roll-out: {asked:,} asked, {mails:,} mails queued in {took:.1f} s, of which this process worked {busy:.1f} s"
    )
    p95 = statistics.quantiles(waits, n=20)[-1]
    print(f"somebody else wrote {len(waits)} times: p95 {p95 * 1000:.0f} ms, longest {max(waits) * 1000:.0f} ms")


def write_on(stop: threading.Event, waits: list[float]) -> None:
    """Write an entry every twentieth of a second, and keep how long each took."""
    from django.db import connection

    from vangrail.web.audit.actions import record

    while not stop.is_set():
        waits.append(timed(lambda: record("people.changed", by=None, said={"fields": ["language"]})))
        time.sleep(0.05)
    connection.close()


if __name__ == "__main__":
    random.seed(1)
    main(*map(int, sys.argv[1:]))
