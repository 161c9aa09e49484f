"""Sheets with a printed code, for people without company mail and for whoever lost their link."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from vangrail.decisions.attestation import DAYS_TO_SIGN
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions.inviting import ask
from vangrail.web.signatures.models import Invitation, Wave
from vangrail.web.signatures.queries.standing import open_people


@transaction.atomic
def sheet(person: Person, *, by: Person, at: datetime | None = None) -> Sequence[Invitation]:
    """Ask somebody by a sheet that is handed to them, and return the invitation; nothing where they have nothing to sign."""
    require(by, "signatures.see")
    return _sheets([person.pk], by=by, wave=None, days=DAYS_TO_SIGN, at=at)


@transaction.atomic
def wave_sheets(wave: Wave, *, by: Person, at: datetime | None = None) -> Sequence[Invitation]:
    """Ask everybody of a wave who has no mail by a sheet, and return their invitations in the order of site and name."""
    require(by, "signatures.see")
    return _sheets(wave.members, by=by, wave=wave, days=wave.rollout.days, at=at)


def _sheets(ids: Sequence[int], *, by: Person, wave: Wave | None, days: int, at: datetime | None) -> list[Invitation]:
    at = at or timezone.now()
    version = current_version(at)
    if version is None:
        return []
    waiting = open_people(version, at, ids).select_related("site")
    people = list(waiting.filter(email=None) if wave else waiting)
    first = max(timezone.localdate(at), wave.on) if wave else timezone.localdate(at)
    found = ask(people, version, due=first + timedelta(days=days), wave=wave, at=at)
    if found:
        about = wave.rollout if wave else people[0]
        record("signatures.sheets_printed", by=by, about=about, said={"people": len(found)}, at=at)
    return sorted(found, key=lambda each: (str(each.person.site or ""), each.person.name))
