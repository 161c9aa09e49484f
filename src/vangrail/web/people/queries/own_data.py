"""Everything that is known about somebody, for themselves."""

from collections.abc import Callable
from typing import Any, Final

from allauth.mfa.models import Authenticator

from vangrail.web.audit.models import Payload
from vangrail.web.people.models import Person

MORE: Final[dict[str, Callable[[Person], Any]]] = {}
"""What other apps know of somebody: a name and what gives it as plain values. Each adds its own when the site starts."""


def own_data(person: Person) -> dict[str, Any]:
    """Return what Vangrail knows about somebody, as plain values that can be written as JSON."""
    return {
        "person": {
            "name": person.name, "work_email": person.email, "staff_number": person.number, "kind": person.kind,
            "agency": person.agency, "language": person.language, "country": person.country,
            "site": person.site.name if person.site else None, "groups": [group.name for group in person.groups.all()],
            "manager": person.manager.name if person.manager else None,
            "first_day": person.joined.isoformat(), "first_day_away": person.left.isoformat() if person.left else None,
        },
        "earlier_stays": [
            {"first_day": stay.joined.isoformat(), "first_day_away": stay.left.isoformat(), "kind": stay.kind,
             "agency": stay.agency}
            for stay in person.stays.all()
        ],
        "roles": [
            {"role": role.name, "desk": role.desk, "deputy": role.deputy, "given_at": role.given_at.isoformat(),
             "taken_at": role.taken_at.isoformat() if role.taken_at else None}
            for role in person.roles.all()
        ],
        "signing_in": {
            "has_password": person.has_usable_password(),
            "factors": [
                {"kind": factor.type, "added_at": factor.created_at.isoformat()}
                for factor in Authenticator.objects.filter(user=person).order_by("pk")
            ],
            "visits": [
                {"device": visit.device, "way": visit.way, "started_at": visit.started_at.isoformat(),
                 "seen_at": visit.seen_at.isoformat(), "ended_at": visit.ended_at.isoformat() if visit.ended_at else None}
                for visit in person.visits.all()
            ],
        },
        "written_down": [
            {"kind": payload.entry.kind, "at": payload.entry.at.isoformat(), "details": payload.said}
            for payload in _about(person)
        ],
        **{name: give(person) for name, give in MORE.items()},
    }  # fmt: skip


def _about(person: Person) -> Any:
    """Return what the audit has about somebody or by them."""
    name = f"people.person:{person.pk}"
    mine = Payload.objects.filter(subject=name) | Payload.objects.filter(actor=name)
    return mine.select_related("entry").order_by("entry_id")
