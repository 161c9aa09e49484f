"""Asking people to sign: an invitation with a mail where there is an address, and reminders of it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import get_random_string

from vangrail.decisions.reminders import reminders
from vangrail.web.due import mail
from vangrail.web.due.turns import turn
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.signatures.codes import ALPHABET, code_of
from vangrail.web.signatures.models import Invitation, Wave
from vangrail.web.signatures.queries.mine import stay_counts

GRACE: Final = timedelta(days=60)
"""How long after the last day a link still opens: who is late can still sign."""


def ask(
    people: Sequence[Person], version: Version, *, due: date, wave: Wave | None = None, at: datetime | None = None
) -> list[Invitation]:
    """Ask some people to sign a version, once each, and return all their invitations. Mails go out afterwards.

    It is the program that asks, by a plan that somebody made; the wave or the list of new people is written down as a whole.
    """
    at = at or timezone.now()
    days, earlier = reminders(timezone.localdate(at), due), stay_counts(people)
    rows = [
        Invitation(
            person=person,
            version=version,
            wave=wave,
            stay=earlier.get(person.pk, 0),
            nonce=get_random_string(8, ALPHABET),
            at=at,
            due=due,
            expires=due + GRACE,
            remind_on=days[0] if days and person.email else None,
        )
        for person in people
    ]
    with turn():
        Invitation.objects.bulk_create(rows, ignore_conflicts=True)
    return list(Invitation.objects.filter(person__in=people, version=version).select_related("person"))


def mail_invitations(invitations: Iterable[Invitation]) -> int:
    """Queue the mail of each invitation whose person has an address, once; return how many were queued. Call it from a task."""
    return mail.send_many(
        (mail.Letter(each.person, context(each), key(each)) for each in invitations if each.person.email),
        template="signatures/mail/invitation",
    )


def context(invitation: Invitation) -> dict[str, object]:
    """Return what a mail says about an invitation: the name, the last day, and the personal link."""
    return {
        "name": invitation.person.name,
        "due": invitation.due.isoformat(),
        "link": link(invitation),
        "new": invitation.wave_id is None,
    }


def link(invitation: Invitation) -> str:
    """Return the personal address of an invitation."""
    return f"{settings.ADDRESS}/sign/{code_of(invitation.pk, invitation.nonce)}/"


def key(invitation: Invitation) -> str:
    """Return the key by which its mail goes out once."""
    return f"{invitation.pk}"
