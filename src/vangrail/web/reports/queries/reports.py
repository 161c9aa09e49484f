"""The reports that somebody may see. Who may not know of one is told what is told of one that never was, after the same work."""

import base64
import hmac
from hashlib import sha256
from typing import Final

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404

from vangrail.decisions.reporting import Clock
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.readers import DESKS, OWNER, barred_for

ALONG: Final = ("said", "reading", "extension", "closing", "forgotten", "reporter")


def visible(person: Person) -> QuerySet[Report]:
    """Return the reports that somebody may read: those that are open to a desk of theirs and of which they may know."""
    require(person, "reports.handle")
    roles = [role for role in person.roles.all() if role.taken_at is None]
    held = {role.desk for role in roles if role.name == "desk"} | ({OWNER} & {role.name for role in roles})
    theirs = Q(pk__in=())
    for kind, tiers in DESKS.items():
        for number, name in enumerate(tiers):
            if name in held:
                theirs |= Q(kind=kind, tier__gte=number)
    found = Report.objects.filter(theirs, forgotten=None).exclude(pk__in=barred_for(person))
    return found.select_related(*ALONG)


def get_for(person: Person, key: str) -> Report:
    """Return a report for who may read it.

    Raises:
        Http404: there is none, or they may not know of it: both after the same two questions to the database.
    """
    found = visible(person).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def own(person: Person) -> QuerySet[Report]:
    """Return what somebody reported under their name, the last first."""
    return Report.objects.filter(reporter=person, forgotten=None).select_related(*ALONG).order_by("-pk")


def get_own(person: Person, key: str) -> Report:
    """Return a report for who made it under their name.

    Raises:
        Http404: there is none, or somebody else made it.
    """
    found = own(person).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def by_code(code: str) -> Report | None:
    """Return the report that a code belongs to, however it was typed; None where there is none."""
    found = Report.objects.filter(receipt=digest(code), forgotten=None).exclude(receipt="")
    return found.select_related(*ALONG).first()


def clock_of(report: Report) -> Clock:
    """Return the clock of a report."""
    reading, extension, closing = (getattr(report, name, None) for name in ("reading", "extension", "closing"))
    return Clock(report.made, reading and reading.day, extension and extension.until, closing and closing.day)


def code_for(once: str) -> str:
    """Return the code with which somebody comes back: 80 bits that follow from their form alone."""
    made = hmac.new(settings.SECRET_KEY.encode(), f"report {once}".encode(), sha256).digest()[:10]
    text = base64.b32encode(made).decode()
    return "-".join(text[start : start + 4] for start in range(0, 16, 4))


def digest(code: str) -> str:
    """Return what is kept of a code or a form: a keyed digest, from which neither can be found."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return hmac.new(settings.SECRET_KEY.encode(), f"kept report {plain}".encode(), sha256).hexdigest()
