"""Asking a wave, and everybody who is new, in short transactions, so that nobody waits for it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from vangrail.decisions.attestation import DAYS_TO_SIGN
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions.inviting import ask, mail_invitations
from vangrail.web.signatures.models import Invitation, RollOut, Wave
from vangrail.web.signatures.queries.rollouts import rollouts, state
from vangrail.web.signatures.queries.standing import open_people

CHUNK: Final = 200
"""People who are asked in one transaction: others get their turn between two of them."""
NEW_FOR: Final = timedelta(days=30)
"""Who joined longer ago than this is no new person, whenever somebody wrote them down: a roll-out is for them."""


def ask_members(wave: Wave, at: datetime | None = None) -> int:
    """Ask everybody of a wave who still has to sign and return how many they are. Begun again, it goes on where it was."""
    at = at or timezone.now()
    rollout = wave.rollout
    if state(rollout) in {"paused", "stopped"} or current_version(at) != rollout.version:
        return 0
    due = timezone.localdate(at) + timedelta(days=rollout.days)
    count = 0
    for part in _parts(wave.members):
        people = list(open_people(rollout.version, at, part))
        count += len(mailed(ask(people, rollout.version, due=due, wave=wave, at=at)))
    _done(wave, count, at)
    return count


def welcome(at: datetime | None = None) -> int:
    """Ask everybody who is new here, once the first roll-out began, and return how many they are.

    Whoever waits for their wave is asked in it, and who joined long ago by a roll-out.
    """
    at = at or timezone.now()
    version = current_version(at)
    if version is None or not RollOut.objects.exists():
        return 0
    fresh = open_people(version, at).filter(joined__gte=timezone.localdate(at) - NEW_FOR)
    asked = Invitation.objects.filter(version=version, at__gte=at - 2 * NEW_FOR).values("person")
    ids = set(fresh.exclude(pk__in=asked).values_list("pk", flat=True)) - _waiting()
    count = 0
    for part in _parts(sorted(ids)):
        people = list(Person.objects.filter(pk__in=part))
        with transaction.atomic():
            found = _welcome(people, version, at)
        count += len(mailed(found))
    return count


def mailed(invitations: Sequence[Invitation]) -> Sequence[Invitation]:
    """Queue the mails of these invitations and return the invitations."""
    mail_invitations(invitations)
    return invitations


def _welcome(people: Sequence[Person], version: Version, at: datetime) -> list[Invitation]:
    due = max(timezone.localdate(at), *(person.joined for person in people)) + timedelta(days=DAYS_TO_SIGN)
    found = ask(people, version, due=due, at=at)
    record("signatures.welcomed", by=None, said={"version": version.number, "people": len(found)}, at=at)
    return found


def _waiting() -> set[int]:
    """Return who stands in a wave that is still to come."""
    coming = Wave.objects.filter(asked_at=None, rollout__in=[each for each in rollouts() if state(each) != "stopped"])
    return {person for members in coming.values_list("members", flat=True) for person in members}


@transaction.atomic
def _done(wave: Wave, count: int, at: datetime) -> None:
    """Write down that a wave was asked: one entry for all of them."""
    if Wave.objects.filter(pk=wave.pk, asked_at=None).update(asked_at=at, asked=count):
        said = {"version": wave.rollout.version.number, "wave": wave.number, "people": count}
        record("signatures.asked", by=None, about=wave.rollout, said=said, at=at)


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
