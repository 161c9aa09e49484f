"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.approvals.models import Decision, Delegation, Writer
from vangrail.web.people.models import Person


def known(person: Person) -> dict[str, Any]:
    """Return what somebody decided, had a hand in, handed over and took over."""
    decided = Decision.objects.filter(by=person).prefetch_related("remarks").order_by("pk")
    return {
        "decided": [
            {"request": each.request_id, "step": each.step + 1, "yes": each.yes, "at": each.at.isoformat(),
             "remarks": [{"part": one.part, "clause": one.clause, "reason": one.reason} for one in each.remarks.all()]}
            for each in decided
        ],
        "wrote": list(Writer.objects.filter(person=person).order_by("draft_id").values_list("draft_id", flat=True)),
        "handed_over": [_handing(each) for each in Delegation.objects.filter(giver=person)],
        "taken_over": [_handing(each) for each in Delegation.objects.filter(taker=person)],
    }  # fmt: skip


def _handing(each: Delegation) -> dict[str, Any]:
    return {
        "from": each.begins.isoformat(),
        "until": each.ends.isoformat(),
        "ended_at": each.ended_at.isoformat() if each.ended_at else None,
    }
