"""Looking after the chain: reading it, mailing its end to people outside this machine, and forgetting what is old."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from vangrail.decisions.chain import Finding
from vangrail.web.audit import queries
from vangrail.web.audit.actions import erase, record
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.due import mail
from vangrail.web.evidence.retention import SIGNED, period_of, periods
from vangrail.web.people.models import Person
from vangrail.web.signatures.models import Signature

AT_ONCE: Final = 500
"""Entries whose words are erased in one transaction: others who write get their turn between two of them."""


def mail_head(at: datetime) -> Finding:
    """Read the chain, write down what was found, and mail its end to everybody who audits, once a day.

    A chain alone does not show that its tail was cut; a copy of its end that left this machine does. Nothing is locked while it
    is read: others write meanwhile.
    """
    found = queries.verify()
    _tell(found, at)
    return found


@transaction.atomic
def _tell(found: Finding, at: datetime) -> None:
    head = f"{found.head.seq}:{found.head.digest}"
    said = {"head": head, "intact": found.intact, "broken_at": found.broken_at or 0, "erased": found.erased}
    record("audit.verified", by=None, said=said, at=at)
    day = timezone.localdate(at).isoformat()
    auditors = Person.objects.here().filter(roles__name="auditor", roles__taken_at=None, email__isnull=False)
    for auditor in auditors.distinct():
        page, command = f"{settings.ADDRESS}/manage/audit/", f"vangrail audit verify --kept {head}"
        context = {**said, "day": day, "name": auditor.name, "page": page, "command": command}
        mail.send(to=auditor, template="evidence/mail/head", context=context, key=f"{day}:{auditor.pk}")


def forget(at: datetime) -> int:
    """Erase what was said in every entry whose time is over, write down that it was, and return how many there were.

    A signature goes with its words; while its person works here it stays, however old it is.
    """
    known, count = periods(), 0
    for kind in Entry.objects.order_by().values_list("kind", flat=True).distinct():
        days = period_of(kind, known).days
        over = _over(kind, at - timedelta(days=days))
        while part := list(over.order_by("entry_id").values_list("entry_id", flat=True)[:AT_ONCE]):
            erased = _erase(over.filter(entry_id__lte=part[-1]), f"{kind}, {days} d", at)
            count += erased
            if not erased:  # what tells of an erasure is never erased itself
                break
    return count


@transaction.atomic
def _erase(over: QuerySet[Payload], why: str, at: datetime) -> int:
    signatures = list(Signature.objects.filter(entry__payload__in=over).values_list("pk", flat=True))
    count = erase(over, by=None, why=why, at=at)
    Signature.objects.filter(pk__in=signatures).delete()
    return count


def _over(kind: str, limit: datetime) -> QuerySet[Payload]:
    """Return what entries of a kind say that are older than this moment; a signature as old as its person is gone."""
    found = Payload.objects.filter(entry__kind=kind, entry__at__lt=limit)
    if kind != SIGNED:
        return found
    here = Q(person__left__isnull=True) | Q(person__left__gt=timezone.localdate(limit))
    return found.exclude(entry__in=Signature.objects.filter(here).values("entry"))
