"""The approval that covers what a draft says now, if there is one."""

from datetime import datetime

from django.utils import timezone

from vangrail.web.approvals.models import Approval
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import digest_of


def approved(draft: Draft, at: datetime | None = None) -> Approval | None:
    """Return the approval that holds at a moment (now) for exactly what a draft says; None where none does.

    One that was taken back, has expired, or sealed other words does not; nor one whose draft was changed in between and back again.
    """
    at = at or timezone.now()
    rows = Approval.objects.filter(
        request__draft=draft, taken_back=None, at__lte=at, until__gt=at, request__reopening=None
    )
    found = rows.select_related("request").order_by("-at", "-pk").first()
    if found is None or draft.is_withdrawn:
        return None
    return found if found.holds(digest_of(draft), at) else None
