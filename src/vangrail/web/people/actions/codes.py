"""Codes on paper: made for people without company mail, handed over in person, used once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person, PrintedCode
from vangrail.web.people.permissions import require
from vangrail.web.people.tokens import keyed, new_code, plain_code, read_signed_code, sign_code

CODE_LIVES: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Handed:
    """A new code: whose it is, what stands on the paper, what its link holds, and until when it works. It is shown once."""

    person: Person
    code: str
    token: str
    expires_at: datetime


@transaction.atomic
def make_codes(people: Iterable[Person], *, by: Person, at: datetime) -> list[Handed]:
    """Return a new code for each of these people; their older ones stop working."""
    made: list[Handed] = []
    for person in people:
        require(by, "people.hand_code", person)
        person.codes.filter(used_at__isnull=True, withdrawn_at__isnull=True).update(withdrawn_at=at)
        code = new_code()
        row = PrintedCode.objects.create(
            person=person, digest=_digest(code), made_by=by, made_at=at, expires_at=at + CODE_LIVES
        )
        record("people.code_made", by=by, about=person, at=at)
        made.append(Handed(person, code, sign_code(row.pk, code), row.expires_at))
    return made


@transaction.atomic
def use_code(code: str, *, at: datetime) -> Person | None:
    """Use a typed code up and return whose it is; None where it does not work."""
    return _use(_live(at).filter(digest=_digest(code)).first(), at)


def read_signed(token: str, *, at: datetime) -> PrintedCode | None:
    """Return the code of a link from paper, if it still works. Looking at it does not use it up."""
    found = read_signed_code(token)
    row = _live(at).filter(pk=found[0]).first() if found else None
    return row if found and row and row.digest.startswith(found[1]) and row.person.is_active else None


@transaction.atomic
def use_signed(token: str, *, at: datetime) -> Person | None:
    """Use a link from paper up and return whose it is; None where it does not work any more."""
    return _use(read_signed(token, at=at), at)


def _live(at: datetime) -> QuerySet[PrintedCode]:
    return PrintedCode.objects.select_related("person").filter(
        used_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at
    )


def _use(row: PrintedCode | None, at: datetime) -> Person | None:
    if row is None or not row.person.is_active:
        return None
    return row.person if PrintedCode.objects.filter(pk=row.pk, used_at__isnull=True).update(used_at=at) else None


def _digest(code: str) -> str:
    return keyed("code", plain_code(code))
