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
def set_secret(terms: Sequence[str], *, by: Person, seen: str, desk: str = DESK) -> NeedToKnowList:
    """Put these terms in the place of those on the list of a desk.

    Raises:
        PermissionDenied: they do not sit at that desk.
        ConflictError: the list was changed since it was opened.
    """
    require(by, "editor.secret", desk)
    held = _held(desk)
    if token(tuple(held.terms)) != seen:
        raise ConflictError(part="secret")
    return _keep(held, terms, by, "set")


@transaction.atomic
def add_secret(terms: Sequence[str], *, by: Person, desk: str = DESK) -> NeedToKnowList:
    """Add terms to the list of a desk, by somebody who may write the policy and does not see what stands there."""
    require(by, "editor.write")
    held = _held(desk)
    return _keep(held, [*held.terms, *terms], by, "added")


def _held(desk: str) -> NeedToKnowList:
    held, _ = NeedToKnowList.objects.select_for_update().get_or_create(
        desk=desk, defaults={"salt": secrets.token_hex(16)}
    )
    return held


def _keep(held: NeedToKnowList, terms: Sequence[str], by: Person, how: str) -> NeedToKnowList:
    held.terms = list(dict.fromkeys(term.strip() for term in terms if term.strip()))
    held.changed_by, held.changed_at = by, timezone.now()
    held.save()
    record("draft.need_to_know", by=by, about=held, said={"how": how})
    return held
