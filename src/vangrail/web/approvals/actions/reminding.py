"""Reminding who is asked, once in each step, and whose post it is, before an approval ends."""

from datetime import datetime

from django.db import transaction

from vangrail.web.approvals.actions.telling import tell, tell_writers
from vangrail.web.approvals.models import Approval, Request
from vangrail.web.approvals.queries.requests import Stands, how, open_requests
from vangrail.web.approvals.queries.teams import people_of, staff, writers
from vangrail.web.approvals.tasks import ENDS_SOON, PASSED_ON, REMINDED
from vangrail.web.drafts.panels import locked
from vangrail.web.people.models import Person


def remind_all(*, at: datetime) -> int:
    """Remind where a step has waited for a day, and pass it on after three; return how many requests that were."""
    there = staff(at)
    due = [(request, how(request, at, there)) for request in open_requests().filter(made_at__lte=at - REMINDED)]
    late = [(request, stands) for request, stands in due if stands.is_open and at - since(request) >= REMINDED]
    for request, stands in late:
        _remind(request, stands, at)
    return len(late)


def warn_all(*, at: datetime) -> int:
    """Tell whose post it is, once, that an approval ends within a day and the post is not out; return how many that were."""
    rows = Approval.objects.filter(until__gt=at, until__lte=at + ENDS_SOON, taken_back=None, request__reopening=None)
    lasting = rows.filter(at__lte=at - ENDS_SOON, request__draft__withdrawn=None).select_related("request__draft")
    waiting = [each.request for each in lasting if not locked(each.request.draft)]
    for request in waiting:
        tell_writers(request, "ending", f"ending {request.pk}")
    return len(waiting)


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
