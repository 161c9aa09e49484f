"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.people.models import Person
from vangrail.web.register.models import Custodian, Factor, Feed, Rotation, Tool, Verification


def known(person: Person) -> dict[str, list[dict[str, Any]]]:
    """Return what somebody holds and held, the factors in their hands, what they changed and looked at, and their calendars."""
    held = Custodian.objects.filter(person=person).select_related("account").order_by("pk")
    factors = Factor.objects.filter(person=person).select_related("account").order_by("pk")
    rotations = Rotation.objects.filter(by=person).select_related("account").order_by("pk")
    looks = Verification.objects.filter(by=person).select_related("account").order_by("pk")
    tools = Tool.objects.filter(looked_by=person).select_related("account").order_by("pk")
    return {
        "accounts": [
            {"account": str(one.account), "purpose": one.purpose, "role": one.role, "since": _day(one.added_at),
             "confirmed_at": _day(one.confirmed_at), "until": _day(one.ended_at)}
            for one in held
        ],
        "factors": [{"account": str(one.account), "kind": one.kind, "device": one.device} for one in factors],
        "rotations": [{"account": str(one.account), "at": _day(one.at), "proof": one.proof} for one in rotations],
        "looks": [{"account": str(one.account), "at": _day(one.at), "note": one.note} for one in looks],
        "tools": [{"account": str(one.account), "tool": one.name, "at": _day(one.looked_at)} for one in tools],
        "calendars": [{"made_at": _day(one.made_at)} for one in Feed.objects.filter(person=person)],
    }  # fmt: skip


def _day(moment: Any) -> str | None:
    return moment.isoformat() if moment else None
