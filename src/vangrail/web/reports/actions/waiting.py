"""What happens to a report with time: whoever reads is reminded, it goes on to the next, and what was said is forgotten."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import erase, name_of, record
from vangrail.web.audit.models import ClosedPayload
from vangrail.web.reports.actions.telling import tell_readers
from vangrail.web.reports.models import Closing, Forgotten, Report, Said
from vangrail.web.reports.queries.readers import DESKS, readers, tier_of
from vangrail.web.reports.queries.reports import ALONG, clock_of

LATE: Final = ("receipt_late", "answer_late", "extended_late")


def look(at: datetime) -> int:
    """Remind who reads the open reports, open one that is late or unread to the next who may, and return how many were told.

    Each reminder and each step happens once, however often this looks.
    """
    rows = Report.objects.filter(closing=None, forgotten=None).select_related(*ALONG).order_by("pk")
    return sum(_look(report, at) for report in rows)


@transaction.atomic
def _look(report: Report, at: datetime) -> int:
    told = 0
    if not readers(report):
        told += _open(report, tier_of(report), "new", at)
    for kind in clock_of(report).tells(timezone.localdate(at)):
        fresh = tell_readers(report, kind)
        told += fresh
        if kind in LATE and fresh:
            told += _open(report, tier_of(report, report.tier + 1), kind, at)
    return told


def _open(report: Report, tier: int | None, kind: str, at: datetime) -> int:
    """Open a report to a further tier; its people are told as the others were."""
    if tier is None or tier <= report.tier or tier >= len(DESKS[report.kind]):
        return 0
    report.tier = tier
    report.save(update_fields=("tier",))
    told = tell_readers(report, kind)
    record("reports.passed_on", by=None, about=report, said={"tier": tier, "why": kind}, at=at, chain="closed")
    return told


def forget(at: datetime) -> int:
    """Delete what was said in reports that were closed long enough ago, and return how many that were.

    The kind, the days and the word of the outcome stay, to be counted. Nobody opens them any more.
    """
    before = timezone.localdate(at) - timedelta(days=settings.REPORT_DAYS)
    rows = Report.objects.filter(closing__day__lt=before, forgotten=None).order_by("pk")
    return sum(_forget(report, at) for report in list(rows))


@transaction.atomic
def _forget(report: Report, at: datetime) -> int:
    if Forgotten.objects.filter(report=report).exists():
        return 0
    for rows in (report.bars, report.messages, report.notes, report.notices):
        rows.all().delete()
    Said.objects.filter(report=report).delete()
    Closing.objects.filter(report=report).update(text="", by=None)
    for name in ("reading", "extension"):
        if hasattr(report, name):
            getattr(report, name).delete()
    report.reporter, report.receipt = None, ""
    report.save(update_fields=("reporter", "receipt"))
    Forgotten.objects.create(report=report, day=timezone.localdate(at))
    words = ClosedPayload.objects.filter(subject=name_of(report))
    erase(words, by=None, why=f"reports, {settings.REPORT_DAYS} d", at=at, chain="closed")
    record("reports.forgotten", by=None, said={"count": 1}, at=at, chain="closed")
    return 1
