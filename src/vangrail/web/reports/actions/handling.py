"""What somebody who may read a report does: say that it was read, write, note, move the end, keep somebody away, close."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from vangrail.errors import VangrailError
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.reports.actions.reporting import keep_away
from vangrail.web.reports.actions.telling import tell_readers, tell_reporter
from vangrail.web.reports.models import Closing, Extension, Message, Note, Reading, Report
from vangrail.web.reports.queries.people import meant_by
from vangrail.web.reports.queries.readers import tier_of
from vangrail.web.reports.queries.reports import clock_of


class TooLateError(VangrailError):
    """The end of a report was to be moved to a day that is not between the promised one and as long again."""

    code = "too_late"
    page = "docs/reports.md"


@transaction.atomic
def say_read(report: Report, *, by: Person, at: datetime | None = None) -> Reading:
    """Tell the reporter that it was read. The first one who says so does."""
    require(by, "reports.handle", report)
    at = at or timezone.now()
    found, is_new = Reading.objects.get_or_create(report=report, defaults={"by": by, "day": timezone.localdate(at)})
    if is_new:
        tell_reporter(report, "read")
        record("reports.read", by=by, about=report, at=at, chain="closed")
    return found


@transaction.atomic
def write(report: Report, text: str, *, by: Person, at: datetime | None = None) -> Message:
    """Write to the reporter; who writes has read it."""
    require(by, "reports.handle", report)
    at = at or timezone.now()
    say_read(report, by=by, at=at)
    message = Message.objects.create(report=report, text=text, by=by, from_reporter=False, day=timezone.localdate(at))
    tell_reporter(report, f"message {message.pk}")
    record("reports.written", by=by, about=report, at=at, chain="closed")
    return message


@transaction.atomic
def note(report: Report, text: str, *, by: Person, at: datetime | None = None) -> Note:
    """Write something down that the reporter never sees."""
    require(by, "reports.handle", report)
    at = at or timezone.now()
    found = Note.objects.create(report=report, text=text, by=by, day=timezone.localdate(at))
    record("reports.noted", by=by, about=report, at=at, chain="closed")
    return found


@transaction.atomic
def extend(report: Report, until: date, reason: str, *, by: Person, at: datetime | None = None) -> Extension:
    """Move the end of the three months once, with a reason that the reporter reads.

    Raises:
        TooLateError: the day is not after the promised end, or more than as long again after it.
    """
    require(by, "reports.handle", report)
    at, clock = at or timezone.now(), clock_of(report)
    if clock.closed is None and clock.extended is None and not clock.answer_due < until <= clock.latest:
        message = f"a later end: wanted a day after {clock.answer_due} and not after {clock.latest}, found {until}"
        raise TooLateError(message)
    found, is_new = Extension.objects.get_or_create(
        report=report, defaults={"until": until, "reason": reason, "by": by, "day": timezone.localdate(at)}
    )
    if is_new:
        tell_reporter(report, "extended")
        record("reports.extended", by=by, about=report, said={"until": until}, at=at, chain="closed")
    return found


@transaction.atomic
def keep_from(report: Report, whom: str, *, by: Person, at: datetime | None = None) -> int:
    """Keep a report from somebody whom it turns out to be about, and from everybody above them; return how many were meant.

    From now on they find no trace of it. It goes on to the next who may know of it.
    """
    require(by, "reports.handle", report)
    people = list(meant_by(whom))
    keep_away(report, people, (), None)
    _reseat(report)
    record("reports.kept_from", by=by, about=report, said={"people": len(people)}, at=at, chain="closed")
    return len(people)


@transaction.atomic
def step_aside(report: Report, *, by: Person, at: datetime | None = None) -> None:
    """Keep a report from oneself: from now on one finds no trace of it, and it goes on to the next who may."""
    require(by, "reports.handle", report)
    keep_away(report, (), (by,), None)
    _reseat(report)
    record("reports.stepped_aside", by=by, about=report, at=at, chain="closed")


def _reseat(report: Report) -> None:
    """Open a report to the first tier in which somebody may still read it; where nobody may, the round tries again."""
    tier = tier_of(report)
    if tier is not None and tier > report.tier:
        report.tier = tier
        report.save(update_fields=("tier",))
        tell_readers(report, "new")


@transaction.atomic
def close(report: Report, outcome: str, text: str, *, by: Person, at: datetime | None = None) -> Closing:
    """Say how it ended, in a word and in words that the reporter reads. It ends once."""
    require(by, "reports.handle", report)
    at = at or timezone.now()
    say_read(report, by=by, at=at)
    found, is_new = Closing.objects.get_or_create(
        report=report, defaults={"outcome": outcome, "text": text, "by": by, "day": timezone.localdate(at)}
    )
    if is_new:
        tell_reporter(report, "closed")
        record("reports.closed", by=by, about=report, said={"outcome": outcome}, at=at, chain="closed")
    return found
