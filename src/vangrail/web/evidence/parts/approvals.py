"""What was submitted for approval, who decided what, and what the last yes seals."""

from collections.abc import Iterator
from typing import Any

from vangrail.web.approvals.models import Decision, Request
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row

BESIDE = ("approval__taken_back", "recall", "reopening")


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every request between the days with its decisions and how it ended. What a post said is in its digest alone."""
    found = Request.objects.filter(scope.within("made_at")).select_related(*BESIDE).defer("content").order_by("pk")
    for each in found.prefetch_related("decisions__remarks").iterator(chunk_size=500):
        approval = getattr(each, "approval", None)
        yield {
            "request": each.pk, "draft": each.draft_id, "sealed": each.digest, "policy": each.policy, "level": each.level,
            "found": each.found, "by": scope.who(each.made_by_id), "at": each.made_at,
            "decisions": [_decision(one, scope) for one in each.decisions.all()],
            "approval": {"sealed": approval.digest, "at": approval.at, "until": approval.until} if approval else None,
            "taken_back": _end(getattr(approval, "taken_back", None), scope),
            "recalled": _end(getattr(each, "recall", None), scope),
            "reopened": _end(getattr(each, "reopening", None), scope),
        }  # fmt: skip


def _decision(one: Decision, scope: Scope) -> Row:
    remarks = [
        {"part": each.part, "clause": each.clause, "reason": scope.words(each.reason)} for each in one.remarks.all()
    ]
    return {
        "step": one.step + 1, "by": scope.who(one.by_id), "guest": one.guest_id, "in_the_place_of_another": one.seat != one.actor,
        "yes": one.yes, "at": one.at, "remarks": remarks,
    }  # fmt: skip


def _end(what: Any, scope: Scope) -> Row | None:
    return {"by": scope.who(what.by_id), "at": what.at} if what else None
