"""The evidence of a company of 100,000: pages, the pack, and reading all records, beside what is promised.

Run: `python -m benchmarks.evidence [PEOPLE] [RECORDS]`, for PostgreSQL behind `python -m tools.postgres`. It makes a database of
its own: three signatures a person, of four versions, the last of which one in ten has signed; and as many entries as are asked for
in the chain (ten for each person without a number).
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks import desk
from benchmarks.site import empty_site

PEOPLE = 100_000
STEP = 5_000
PACK, VERIFY = 60, 30
"""Seconds within which a pack is made and all records are read."""
PAGE = 300
"""Milliseconds within which 95 of 100 looks at a page are answered."""
PAGES = (
    "/manage/audit/",
    "/manage/audit/?area=people",
    "/manage/audit/?area=policies",
    "/manage/audit/?since=2026-01-01&until=2030-01-01",
    "/manage/audit/?actor=people.person:77",
    "/manage/audit/?page=9000",
    "/manage/audit/keeping/",
    "/manage/audit/packs/",
    "/evidence/kept/",
    "/evidence/key/",
    "/manage/people/",
    "/manage/people/77/",
    "/manage/signatures/?audience=personal&by=site",
    "/manage/signatures/people/?state=open",
    "/account/data/",
)


def main(people: int = PEOPLE, records: int = 0) -> None:
    """Make the company, look at the pages, read the records, make a pack and verify it."""
    with empty_site() as folder:
        from django.db import connection

        begun = time.perf_counter()
        admin = fill(people, records or people * 10)
        print(f"{connection.vendor}: {held()}, made in {time.perf_counter() - begun:.0f} s")
        for page in PAGES:
            desk.look(admin, page, promised=PAGE)
        read_all()
        pack(folder / "pack.zip")


def fill(people: int, records: int) -> Any:
    """Make people who signed, and let them sign in until there are enough entries."""
    from django.utils import timezone

    from benchmarks import company
    from vangrail.web.audit.actions import Said, record_all
    from vangrail.web.audit.models import Head
    from vangrail.web.people.models import Person

    admin = company.make(people)
    everybody = list(Person.objects.exclude(pk=admin.pk).order_by("pk"))
    company.sign(company.publish_again(admin), everybody, due=-1)
    company.sign(company.publish_again(admin), everybody[: people // 10], due=14)
    seq, begun = Head.objects.get().seq, timezone.now() - timedelta(days=300)
    while seq < records:
        some = [everybody[(seq + number * 7) % people] for number in range(min(STEP, records - seq))]
        at = begun + timedelta(seconds=seq)
        seq = record_all(
            "people.signed_in", [Said(each, {"way": "link", "device": "Firefox"}) for each in some], by=None, at=at
        )[-1].seq
    company.settle()
    return admin


def held() -> str:
    """Return how many rows there are of what."""
    from vangrail.web.audit.models import Entry
    from vangrail.web.people.models import Person
    from vangrail.web.signatures.models import Signature

    return ", ".join(f"{model.objects.count():,} {model.__name__.lower()}" for model in (Person, Signature, Entry))


def read_all() -> None:
    """Read the whole chain."""
    from vangrail.web.audit.queries import verify

    took, busy = both(lambda: print(verify()))
    tell("all records read", took, busy, VERIFY)


def pack(target: Path) -> None:
    """Make a pack, and verify it as an auditor does, in another process."""
    from django.utils import timezone

    from vangrail.web.evidence import verify_pack
    from vangrail.web.evidence.actions import packs

    took, busy = both(lambda: packs.make_file(target, since=None, until=None, named=True, at=timezone.now()))
    tell(f"a pack of {target.stat().st_size / 1e6:.0f} MB", took, busy, PACK)
    print(f"most memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")
    words = [sys.executable, "-I", "-S", verify_pack.__file__, str(target), packs.known_key(timezone.now()).fingerprint]
    begun = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    print(f"verified elsewhere in {time.perf_counter() - begun:.0f} s: {done.stdout.splitlines()[0]}")


def both(act: Callable[[], object]) -> tuple[float, float]:
    """Return how many seconds something took on the clock, and how many this process worked."""
    clock, busy = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - clock, time.process_time() - busy


def tell(what: str, took: float, busy: float, promised: int) -> None:
    """Say how long something took."""
    word = "kept" if took <= promised else "NOT KEPT"
    print(f"{what}: {took:.1f} s, of which this process worked {busy:.1f} s; promised {promised} s: {word}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
