"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.people.models import Person
from vangrail.web.training.models import Licence


def known(person: Person) -> dict[str, Any]:
    """Return what somebody has done and may do, as plain values. There is nothing about their answers."""
    return {
        "stories_done": [
            {"clause": row.clause, "version": row.version.number, "language": row.language, "at": row.at.isoformat()}
            for row in person.scenarios_done.select_related("version").order_by("pk")
        ],
        "certificates": [
            {"course": row.scope, "readers": row.audience, "version": row.version.number, "at": row.at.isoformat()}
            for row in person.certificates.select_related("version").order_by("pk")
        ],
        "licences": [_licence(row) for row in person.licences.order_by("pk")],
    }


def _licence(row: Licence) -> dict[str, Any]:
    days = {name: value.isoformat() if value else None for name, value in (("from", row.since), ("until", row.until))}
    ended = row.ended_at.isoformat() if row.ended_at else None
    about = {name: getattr(row, name) for name in ("topic", "channel", "language", "market")}
    return {**about, **days, "ended_at": ended}
