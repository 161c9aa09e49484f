"""Saying yes or no."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.approval import Standing, standing, valid_until, why_not
from vangrail.policy.rule import LEVELS
from vangrail.web.approvals.actions.submitting import checked, nothing_in_the_way, route_of
from vangrail.web.approvals.actions.telling import tell_next, tell_writers
from vangrail.web.approvals.errors import ChangedError, RefusedError
from vangrail.web.approvals.models import Approval, Decision, Guest, Remark, Request, Waiting
from vangrail.web.approvals.parts import parts
from vangrail.web.approvals.queries.requests import whole
from vangrail.web.approvals.queries.teams import actor_of, asked, stands, team
from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import Found, digest_of, level
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says about a part of a post: the clause, and what is wrong and would be right."""

    part: str
    clause: str
    reason: str


@transaction.atomic
def say_yes(
    request: Request, *, by: Person | Guest, step: int, at: datetime | None = None, found: list[Found] | None = None
) -> Decision:
    """Say yes in a step; the last yes of the last step seals what the draft says. The same yes again changes nothing.

    `step` is the one that somebody had before them; `found` what the check said just now, where it was asked already.

    Raises:
        PermissionDenied: it is their own, or it does not wait for them.
        ChangedError: the draft says something else by now, or the check says more about it.
        RefusedError: it was decided in the meantime.
    """
    at = at or timezone.now()
    request, draft = _held(request)
    if given := _given(request, by, step, yes=True):
        return given
    now = _may(request, draft, by, step, at)
    nothing_in_the_way(draft, at)
    _no_more_than_asked(request, draft, checked(draft, at) if found is None else found, at)
    made = _decide(request, by, now, yes=True, at=at)
    after = stands(whole().get(pk=request.pk), at)
    if after.state == "approved":
        _seal(request, by, at)
    elif after.step != now.step:
        tell_next(request, after)
    return made


@transaction.atomic
def say_no(
    request: Request, remarks: Iterable[Said], *, by: Person | Guest, step: int, at: datetime | None = None
) -> Decision:
    """Refuse a post: each part that cannot go out like this, with the clause and the reason. The same no again changes nothing.

    Raises:
        PermissionDenied: it is their own, or it does not wait for them.
        ChangedError: the draft says something else by now.
        RefusedError: it was decided in the meantime, or no part is named with a clause and a reason.
    """
    at, remarks = at or timezone.now(), list(remarks)
    request, draft = _held(request)
    if given := _given(request, by, step, yes=False):
        return given
    now = _may(request, draft, by, step, at)
    _reasons(request, remarks)
    made = _decide(request, by, now, yes=False, at=at)
    Waiting.objects.filter(request=request).delete()
    Remark.objects.bulk_create([Remark(decision=made, **_fields(each)) for each in remarks])
    tell_writers(request, "refused", "refused", but=by if isinstance(by, Person) else None)
    return made


def _fields(said: Said) -> dict[str, str]:
    return {"part": said.part, "clause": said.clause, "reason": said.reason.strip()}


def _held(request: Request) -> tuple[Request, Draft]:
    """Return the request and its draft as they are now; nobody changes or decides until this transaction ends."""
    draft = Draft.objects.select_for_update().get(pk=request.draft_id)
    return whole().get(pk=request.pk), draft


def _given(request: Request, by: Person | Guest, step: int, *, yes: bool) -> Decision | None:
    """Return the same decision by the same person, where it was made already."""
    given = request.decisions.filter(step=step, actor=actor_of(by)).first()
    if given is None or given.yes == yes:
        return given
    raise RefusedError(_("You have decided about this already, and otherwise. What you said then stays."))


def _may(request: Request, draft: Draft, by: Person | Guest, step: int, at: datetime) -> Standing:
    """Return how it stands, when somebody may decide in this step."""
    what, there = asked(request), team(request, at)
    reason = why_not(what, there, actor_of(by), at)
    if reason in {"own", "not_asked"} or (isinstance(by, Person) and not by.is_active):
        raise PermissionDenied(reason)
    if reason is not None:
        raise RefusedError(_("This was decided in the meantime. Look at the page again."))
    if hasattr(request, "recall") or draft.is_withdrawn:
        raise RefusedError(_("Whoever submitted this asks no more."))
    if hasattr(request, "approval"):
        raise RefusedError(_("This was decided in the meantime. Look at the page again."))
    if hasattr(request, "reopening") or digest_of(draft) != request.digest:
        raise ChangedError(
            _(
                "The draft was changed since it was submitted, so nobody can decide about it. It has to be submitted again."
            )
        )
    now = standing(what, there, at)
    if now.step != step:
        raise RefusedError(
            _("Somebody else said yes in the meantime, and it went on to the next step. Look at it again.")
        )
    return now


def _no_more_than_asked(request: Request, draft: Draft, found: list[Found], at: datetime) -> None:
    """Return when the check says no more than when the route was chosen, or the route is still the same."""
    policy = current(at)
    grown = LEVELS.index(level(found)) > LEVELS.index(request.level)
    if policy and grown and route_of(policy, draft, found).steps != request.steps.steps:
        raise ChangedError(
            _(
                "The check says more about this post than when it was submitted, and somebody else has to look too. "
                "It has to be submitted again."
            )
        )


def _reasons(request: Request, remarks: list[Said]) -> None:
    policy, known = current(), {part.key for part in parts(request.content)}
    clauses = {clause.id for clause in policy.clauses} if policy else set()
    good = [each for each in remarks if each.part in known and each.clause in clauses and each.reason.strip()]
    if not remarks or good != remarks:
        raise RefusedError(_("Say for at least one part which clause it is about and what would be right."))


def _decide(request: Request, by: Person | Guest, now: Standing, *, yes: bool, at: datetime) -> Decision:
    actor = actor_of(by)
    made = Decision.objects.create(
        request=request, step=now.step, actor=actor, seat=now.seat_of(actor), yes=yes, at=at,
        by=by if isinstance(by, Person) else None, guest=by if isinstance(by, Guest) else None,
    )  # fmt: skip
    kind = "approvals.said_yes" if yes else "approvals.said_no"
    said = {"draft": request.draft_id, "step": now.step + 1, "instead_of": made.instead_of, "digest": request.digest}
    record(kind, by=by, about=request, said=said, at=at)
    return made


def _seal(request: Request, by: Person | Guest, at: datetime) -> None:
    made = Approval.objects.create(request=request, digest=request.digest, at=at, until=valid_until(request.steps, at))
    Waiting.objects.filter(request=request).delete()
    said = {"draft": request.draft_id, "digest": made.digest, "until": made.until}
    record("approvals.approved", by=by, about=request, said=said, at=at)
    tell_writers(request, "approved", "approved", but=by if isinstance(by, Person) else None)
