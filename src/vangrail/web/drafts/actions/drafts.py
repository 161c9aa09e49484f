"""Beginning a draft, changing what stands around its texts, and taking it back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft, Withdrawal, digest_of_text
from vangrail.web.drafts.panels import Locked, locked
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

FIELDS: Final = ("title", "topic", "target_at", "note", "sources", "in_reply_to")
"""What stands around the texts of a draft."""


@transaction.atomic
def make(values: Mapping[str, Any], *, by: Person, at: datetime | None = None) -> Draft:
    """Begin a draft; `values` are some of `FIELDS`.

    Raises:
        PermissionDenied: they prepare no posts.
    """
    require(by, "drafts.make")
    at = at or timezone.now()
    given = {name: values[name] for name in FIELDS if name in values}
    draft = Draft.objects.create(made_by=by, made_at=at, changed_by=by, changed_at=at, **given)
    record("drafts.made", by=by, about=draft, said={"title": draft.title}, at=at)
    return draft


@transaction.atomic
def change(draft: Draft, values: Mapping[str, Any], *, by: Person, seen: str = "") -> Draft:
    """Change what stands around the texts. `seen` is the `mark` of what somebody had before them; empty asks nothing.

    Raises:
        PermissionDenied: it is not theirs to change.
        Locked: it can no longer be changed.
        Overtaken: somebody else changed it since.
    """
    held = hold(draft, by)
    if seen and seen != mark(held):
        raise Overtaken
    given = {name: values[name] for name in FIELDS if name in values}
    changed = sorted(name for name, value in given.items() if getattr(held, name) != value)
    if changed:
        for name in changed:
            setattr(held, name, given[name])
        touch(held, by, fields=changed)
        record("drafts.changed", by=by, about=held, said={"title": held.title, "changed": changed})
    return held


@transaction.atomic
def withdraw(draft: Draft, reason: str = "", *, by: Person) -> Withdrawal:
    """Take a draft back: nothing more happens with it. A second time changes nothing.

    Raises:
        PermissionDenied: it is not theirs to change.
        Locked: it can no longer be changed.
    """
    given = Withdrawal.objects.filter(draft=draft).first()
    if given:
        return given
    held = hold(draft, by)
    made = Withdrawal.objects.create(draft=held, by=by, reason=reason)
    record("drafts.withdrawn", by=by, about=held, said={"title": held.title})
    return made


def mark(draft: Draft) -> str:
    """Return a digest of what stands around the texts, by which a form knows what it began from."""
    return digest_of_text(repr([getattr(draft, name) for name in FIELDS]))


def hold(draft: Draft, by: Person) -> Draft:
    """Return the draft as it is now, and nobody else changes it until this transaction ends.

    Raises:
        PermissionDenied: it is not theirs to change.
        Locked: it was withdrawn, or something else keeps it as it is.
    """
    require(by, "drafts.change", draft)
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    if Withdrawal.objects.filter(draft=held).exists():
        raise Locked(gettext("This draft was taken back. Begin a new one to go on."))
    if why := locked(held):
        raise Locked(why)
    return held


def touch(draft: Draft, by: Person, *, fields: list[str] | None = None) -> None:
    """Write down who changed a draft last, with the fields that changed."""
    draft.changed_by, draft.changed_at = by, timezone.now()
    draft.save(update_fields=[*(fields or ()), "changed_by", "changed_at"])
