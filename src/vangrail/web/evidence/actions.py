"""Looking after the chain: reading it, and mailing its end to people outside this machine."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.decisions.chain import Finding
from vangrail.web.audit import queries
from vangrail.web.audit.actions import record
from vangrail.web.due import mail
from vangrail.web.people.models import Person


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
