"""Requests: which somebody may see, how they stand, and which wait for whom."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from django.db.models import F, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.decisions.approval import Reason, Standing, why_not
from vangrail.web.approvals.models import Approval, Guest, Request
from vangrail.web.approvals.queries.teams import Staff, actor_of, asked, staff, stands, team
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import digest_of, visible_to
from vangrail.web.people.models import Person

State = Literal["waiting", "stuck", "refused", "approved", "expired", "taken_back", "changed", "recalled", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Stands:
    """How a request stands now, with the procedure's word on it."""

    state: State
    now: Standing

    @property
    def is_open(self) -> bool:
        """Whether a decision is asked."""
        return self.state in {"waiting", "stuck"}


LONG: Final = ("content", "found", "answer")
"""What a list needs nothing of: all that was said in a request, and all that was found in it."""
OPEN: Final = Q(waiting__isnull=False, draft__withdrawn=None)
"""What is true of a request that nothing ended."""
_WHOLE = ("draft__made_by", "made_by", "recall__by", "reopening__by", "approval__taken_back__by", "draft__withdrawn")


def whole() -> QuerySet[Request]:
    """Return requests with what became of them."""
    related = ("decisions__by", "decisions__guest", "guests", "draft__writers", "draft__variants", "draft__pictures")
    return Request.objects.select_related(*_WHOLE).prefetch_related(*related)


def open_requests() -> QuerySet[Request]:
    """Return the requests that nothing ended."""
    return whole().filter(OPEN)


def how(request: Request, at: datetime | None = None, there: Staff | None = None) -> Stands:
    """Return how a request stands: what ended it comes before what its decisions say. `there` is the staff, where it was read."""
    at = at or timezone.now()
    now = stands(request, at, there)
    return Stands(_ended(request, now, at), now)


def _ended(request: Request, now: Standing, at: datetime) -> State:
    approval: Approval | None = getattr(request, "approval", None)
    if approval is not None and hasattr(approval, "taken_back"):
        return "taken_back"
    if now.state == "refused":
        return "refused"
    if hasattr(request, "recall"):
        return "recalled"
    if request.draft.is_withdrawn:
        return "withdrawn"
    if hasattr(request, "reopening") or _says_something_else(request):
        return "changed"
    if approval is not None:
        return "approved" if approval.holds(request.digest, at) else "expired"
    # All the seats that are left are filled, and nobody is there to say the last yes: somebody left. That makes no yes of its own.
    return "waiting" if now.state == "waiting" else "stuck"


def _says_something_else(request: Request) -> bool:
    """Tell whether the draft was changed since. One that nobody touched needs no digest: a list of many stays quick."""
    touched = request.draft.changed_at > request.made_at
    return (touched or hasattr(request, "approval")) and digest_of(request.draft) != request.digest


def latest(draft: Draft) -> Request | None:
    """Return what was asked last about a draft."""
    return whole().filter(draft=draft).first()


def waiting_for(person: Person, at: datetime | None = None) -> list[tuple[Request, Stands]]:
    """Return the requests that somebody may decide about now, those that go out first before the others."""
    at, me = at or timezone.now(), actor_of(person)
    rows = open_requests().defer(*LONG).order_by(F("draft__target_at").asc(nulls_last=True), "made_at")
    there = staff(at)
    found = [(request, how(request, at, there)) for request in rows]
    return [(request, stand) for request, stand in found if stand.is_open and me in stand.now.may]


def asked_by(person: Person, latest_of: int = 20) -> list[tuple[Request, Stands]]:
    """Return what somebody submitted last, with how it stands."""
    at = timezone.now()
    there = staff(at)
    return [(request, how(request, at, there)) for request in whole().defer(*LONG).filter(made_by=person)[:latest_of]]


def get_for(person: Person, number: int, at: datetime | None = None) -> Request:
    """Return a request for who may read its draft, and for who is asked or was.

    Raises:
        Http404: there is none, or it is not theirs to know of.
    """
    found = whole().filter(pk=number).first()
    if found is None:
        message = f"There is no request {number}"
        raise Http404(message)
    theirs = visible_to(person).filter(pk=found.draft_id).exists()
    me = actor_of(person)
    if theirs or any(each.actor == me for each in found.decisions.all()):
        return found
    if me in how(found, at).now.may:
        return found
    message = f"There is no request {number}"
    raise Http404(message)


def why(request: Request, who: Person | Guest, at: datetime | None = None) -> Reason | None:
    """Return why somebody may not decide now, or None where they may."""
    at = at or timezone.now()
    there = staff(at)
    reason = why_not(asked(request), team(request, at, there), actor_of(who), at)
    return "closed" if reason is None and not how(request, at, there).is_open else reason


def refused_before(request: Request) -> Request | None:
    """Return the last request about the same draft that was refused, before this one."""
    earlier = whole().filter(draft=request.draft_id, pk__lt=request.pk, decisions__yes=False)
    return earlier.first()


def stands_now(request: Request, at: datetime | None = None) -> Standing:
    """Return how a request stands by its decisions alone."""
    return stands(request, at or timezone.now())
