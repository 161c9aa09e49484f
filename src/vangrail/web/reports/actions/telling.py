"""Mails about a report: each is written down once, and goes out with the next round. None says what it is about."""

import smtplib
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final

from django.db.models import Q
from django.urls import reverse

from vangrail.web.due.letters import compose
from vangrail.web.due.post import hand_over
from vangrail.web.people.models import Person
from vangrail.web.reports.models import Notice, Report
from vangrail.web.reports.queries.readers import readers

PATIENCE: Final = timedelta(minutes=20)
"""After this time a mail that somebody began to hand over is taken for one that did not go out."""

PERMANENT: Final = range(500, 600)


def tell_readers(report: Report, kind: str) -> int:
    """Let everybody who may read a report get a mail, each once for a kind, and return how many are new."""
    return _tell(report, readers(report), kind)


def tell_reporter(report: Report, kind: str) -> int:
    """Let the reporter get a mail where they gave their name; who did not comes back with the code."""
    return _tell(report, [report.reporter] if report.reporter else [], kind)


def _tell(report: Report, people: list[Person], kind: str) -> int:
    rows = [Notice(report=report, person=person, kind=kind) for person in people if person.email]
    before = Notice.objects.filter(report=report).count()
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return Notice.objects.filter(report=report).count() - before


def send_all(at: datetime) -> int:
    """Hand every mail over that waits, and return how many went out. Where the mail server is away, the next round tries again.

    A mail that is about to go out is claimed first, so that two rounds at a time do not send it twice. As everywhere, one whose
    server said yes in the moment in which the machine stopped goes out again with the same Message-ID.
    """
    waiting = Notice.objects.filter(sent_at=None, refused=False).filter(
        Q(claimed_at=None) | Q(claimed_at__lt=at - PATIENCE)
    )
    sent = 0
    for notice in waiting.select_related("report", "person").order_by("pk"):
        if not _claim(notice, at):
            continue
        if not _still(notice):
            notice.delete()
        elif not _hand_over(notice, at):
            break
        else:
            sent += 1
    return sent


def _claim(notice: Notice, at: datetime) -> bool:
    same = Notice.objects.filter(pk=notice.pk, sent_at=None, claimed_at=notice.claimed_at)
    return bool(same.update(claimed_at=at))


def _still(notice: Notice) -> bool:
    """Tell whether whoever was to be told may still know of it: somebody may have been kept away meanwhile."""
    if notice.person_id == notice.report.reporter_id:
        return True
    return notice.person in readers(notice.report)


def _hand_over(notice: Notice, at: datetime) -> bool:
    """Hand a mail over; return False where the mail server is away."""
    own = notice.person_id == notice.report.reporter_id
    path = reverse("reports:return") if own else reverse("reports:inbox")
    number = blake2b(f"{notice.report.key} {notice.person_id} {notice.kind}".encode(), digest_size=16).hexdigest()
    template = "reports/mail/answered" if own else "reports/mail/waiting"
    mail = compose(str(notice.person.email), template, {"path": path}, notice.person.language, number)
    try:
        hand_over(mail)
    except smtplib.SMTPRecipientsRefused as error:
        if not all(code in PERMANENT for code, _ in error.recipients.values()):
            return _wait(notice)
        Notice.objects.filter(pk=notice.pk).update(refused=True)
        return True
    except OSError:
        return _wait(notice)
    Notice.objects.filter(pk=notice.pk).update(sent_at=at)
    return True


def _wait(notice: Notice) -> bool:
    Notice.objects.filter(pk=notice.pk).update(claimed_at=None)
    return False
