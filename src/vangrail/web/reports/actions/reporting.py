"""Making a report, and what its reporter writes later. Nothing says who it was unless they ticked their name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from vangrail.errors import VangrailError
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.reports.actions.telling import tell_readers
from vangrail.web.reports.models import Bar, Message, Report, Said
from vangrail.web.reports.queries.people import meant_by
from vangrail.web.reports.queries.readers import above, tier_of
from vangrail.web.reports.queries.reports import code_for, digest


class NobodyReadsError(VangrailError):
    """Everybody who would read a report may not know of it. Nothing of it was kept."""

    code = "nobody_reads"
    page = "docs/reports.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody reports. `once` is the random name of their form; the last two are people who would read it."""

    kind: str
    what: str
    once: str
    language: str
    where: str = ""
    wish: str = ""
    about: str = ""
    it_is_about: tuple[Person, ...] = field(default=())
    too_close: tuple[Person, ...] = field(default=())


@transaction.atomic
def make(given: Given, *, by: Person | None, at: datetime | None = None) -> Report:
    """Make a report and return it; a form that was sent before returns its report again.

    `by` is the reporter when they ticked their name, else None: then nothing says who it was.

    Raises:
        NobodyReadsError: nobody is left who may read it; nothing was kept.
    """
    at = at or timezone.now()
    report, is_new = Report.objects.get_or_create(
        once=digest(given.once),
        defaults={
            "kind": given.kind,
            "language": given.language,
            "made": timezone.localdate(at),
            "reporter": by,
            "receipt": digest(code_for(given.once)),
        },
    )
    if not is_new:
        return report
    Said.objects.create(report=report, **{name: getattr(given, name) for name in ("what", "where", "wish", "about")})
    keep_away(report, [*given.it_is_about, *meant_by(given.about)], given.too_close, by)
    tier = tier_of(report)
    if tier is None:
        message = "a report: wanted somebody who may read it, found nobody"
        raise NobodyReadsError(message)
    report.tier = tier
    report.save(update_fields=("tier",))
    tell_readers(report, "new")
    record("reports.made", by=by, about=report, said={"kind": report.kind, "tier": tier}, at=at, chain="closed")
    return report


def keep_away(report: Report, about: Iterable[Person], close: Iterable[Person], own: Person | None) -> None:
    """Write down who may not know of a report: whom it is about with everybody above them, who is too close, who made it."""
    rows = [("about", person.pk) for person in about]
    rows += [("line", number) for _why, one in list(rows) for number in above(Person(pk=one))]
    rows += [("close", person.pk) for person in close]
    rows += [("own", own.pk)] if own else []
    Bar.objects.bulk_create(
        [Bar(report=report, person_id=number, why=why) for why, number in dict.fromkeys(rows)], ignore_conflicts=True
    )


@transaction.atomic
def reply(report: Report, text: str, *, at: datetime | None = None) -> Message:
    """Let the reporter, who showed the code or is the one by name, write something more."""
    at = at or timezone.now()
    last = report.messages.order_by("-pk").first()
    if last is not None and last.from_reporter and last.text == text:  # the same form, sent twice
        return last
    message = Message.objects.create(report=report, text=text, by=None, from_reporter=True, day=timezone.localdate(at))
    tell_readers(report, f"reply {message.pk}")
    record("reports.replied", by=None, about=report, at=at, chain="closed")
    return message
