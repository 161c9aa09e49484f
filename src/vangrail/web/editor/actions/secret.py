"""The list that one desk alone reads. Others may add to it without seeing it; the audit never says what stands there."""

import secrets
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.editor.errors import ConflictError
from vangrail.web.editor.models import NeedToKnowList
from vangrail.web.editor.parts import token
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

DESK = "legal"
"""Whose list it is unless somebody moves it."""


@transaction.atomic
def set_secret(terms: Sequence[str], *, by: Person, seen: str) -> NeedToKnowList:
    """Put these terms in the place of those on the list.

    Raises:
        PermissionDenied: they do not sit at its desk.
        ConflictError: the list was changed since it was opened.
    """
    held = _held()
    require(by, "editor.secret", held.desk)
    if token(tuple(held.terms)) != seen:
        raise ConflictError(part="secret")
    return _keep(held, terms, by, "set")


@transaction.atomic
def add_secret(terms: Sequence[str], *, by: Person) -> NeedToKnowList:
    """Add terms to the list, by somebody who may write the policy and does not see what stands there."""
    require(by, "editor.write")
    held = _held()
    return _keep(held, [*held.terms, *terms], by, "added")


@transaction.atomic
def move_secret(desk: str, *, by: Person) -> NeedToKnowList:
    """Hand the list over to another desk, which alone reads it from now on.

    Raises:
        PermissionDenied: they do not sit at the desk that has it.
    """
    held = _held()
    require(by, "editor.secret", held.desk)
    if held.desk == desk:
        return held
    held.desk = desk
    return _keep(held, held.terms, by, f"moved to {desk}")


def _held() -> NeedToKnowList:
    """Return the one list there is, made where there is none."""
    held = NeedToKnowList.objects.select_for_update().first()
    return held or NeedToKnowList.objects.create(desk=DESK, salt=secrets.token_hex(16))


def _keep(held: NeedToKnowList, terms: Sequence[str], by: Person, how: str) -> NeedToKnowList:
    held.terms = list(dict.fromkeys(term.strip() for term in terms if term.strip()))
    held.changed_by, held.changed_at = by, timezone.now()
    held.save()
    record("draft.need_to_know", by=by, about=held, said={"how": how})
    return held
