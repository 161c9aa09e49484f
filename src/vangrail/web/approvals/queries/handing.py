"""What somebody handed over and took over."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from vangrail.web.approvals.models import Delegation
from vangrail.web.people.models import Person


def mine(person: Person) -> QuerySet[Delegation]:
    """Return what somebody gave or took, over or not."""
    return Delegation.objects.filter(Q(giver=person) | Q(taker=person)).select_related("giver", "taker")


def handed_by(person: Person) -> QuerySet[Delegation]:
    """Return what somebody handed over that is not over."""
    return _lasting(mine(person).filter(giver=person))


def handed_to(person: Person) -> QuerySet[Delegation]:
    """Return what was handed over to somebody that is not over."""
    return _lasting(mine(person).filter(taker=person))


def _lasting(rows: QuerySet[Delegation]) -> QuerySet[Delegation]:
    return rows.filter(ended_at=None, ends__gt=timezone.now())
