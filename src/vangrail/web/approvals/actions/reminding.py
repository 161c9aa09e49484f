"""Reminding who is asked, once in each step."""

from datetime import datetime

from django.db import transaction

from vangrail.web.approvals.actions.telling import tell
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries.requests import Stands, how, open_requests
from vangrail.web.approvals.queries.teams import people_of, staff, writers
from vangrail.web.approvals.tasks import PASSED_ON, REMINDED
from vangrail.web.people.models import Person


def remind_all(*, at: datetime) -> int:
    """Remind where a step has waited for a day, and pass it on after three; return how many requests that were."""
    there = staff(at)
    due = [(request, how(request, at, there)) for request in open_requests().filter(made_at__lte=at - REMINDED)]
    late = [(request, stands) for request, stands in due if stands.is_open and at - since(request) >= REMINDED]
    for request, stands in late:
        _remind(request, stands, at)
    return len(late)


def since(request: Request) -> datetime:
    """Return since when the present step is open."""
    return max([request.made_at, *(each.at for each in request.decisions.all())])


@transaction.atomic
def _remind(request: Request, stands: Stands, at: datetime) -> None:
    """Ask everybody who may decide, who stands in too; after days, or where nobody may, whoever owns the policy."""
    tell(request, "reminder", people_of(sorted(stands.now.may)), f"reminder {stands.now.step}")
    if at - since(request) >= PASSED_ON or stands.state == "stuck":
        owners = Person.objects.here().filter(roles__name="policy_owner", roles__taken_at=None).distinct()
        people = owners.exclude(pk__in=writers(request.draft, request))
        tell(request, "passed_on", people, f"passed on {stands.now.step}")
