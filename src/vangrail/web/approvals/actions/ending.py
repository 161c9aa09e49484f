"""What ends a request or an approval beside a decision: it is taken back, or the draft says something else."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from vangrail.web.approvals.actions.telling import tell_writers
from vangrail.web.approvals.models import Approval, Reopening, Request, TakenBack, Waiting, Writer
from vangrail.web.approvals.parts import changes
from vangrail.web.approvals.queries.teams import actor_of, writers
from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import content, digest_of
from vangrail.web.people.models import Person


def may_take_back(person: Person, request: Request) -> bool:
    """Tell whether somebody may take an approval back: who said yes, whose post it is, and who owns the policy."""
    if not (person.is_active and hasattr(request, "approval")):
        return False
    said = any(each.actor == actor_of(person) for each in request.decisions.all())
    return said or person.pk in writers(request.draft, request) or person.has_role("policy_owner")


@transaction.atomic
def take_back(request: Request, reason: str, *, by: Person, at: datetime | None = None) -> TakenBack:
    """Take an approval back: nothing more goes out by it. A second time changes nothing.

    Raises:
        PermissionDenied: it is not theirs to take back, or there is none.
    """
    Draft.objects.select_for_update().get(pk=request.draft_id)
    if not may_take_back(by, request):
        raise PermissionDenied
    approval = Approval.objects.get(request=request)
    made, new = TakenBack.objects.get_or_create(
        approval=approval, defaults={"by": by, "reason": reason, "at": at or timezone.now()}
    )
    if new:
        record("approvals.taken_back", by=by, about=request, said={"draft": request.draft_id, "reason": reason}, at=at)
        tell_writers(request, "taken_back", "taken back", but=by)
    return made


@transaction.atomic
def notice(draft: Draft, *, by: Person | None, wrote: bool, at: datetime | None = None) -> Reopening | None:
    """Look at a draft that was changed: write down whose it is now too, and that what was asked or approved is open again.

    `wrote` says that the change may be one of what goes out.
    """
    if by is not None and wrote:
        Writer.objects.get_or_create(draft=draft, person=by)
    rows = Request.objects.filter(draft=draft, recall=None, reopening=None, approval__taken_back=None)
    request = rows.exclude(decisions__yes=False).first()
    if request is None or digest_of(draft) == request.digest:
        return None
    keys = [each.part.key for each in changes(request.content, content(draft))]
    made = Reopening.objects.create(request=request, by=by, at=at or timezone.now(), parts=keys)
    Waiting.objects.filter(request=request).delete()
    record("approvals.reopened", by=by, about=request, said={"draft": draft.pk, "parts": keys}, at=at)
    return made
