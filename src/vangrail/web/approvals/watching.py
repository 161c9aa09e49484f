"""Hears of every change of a draft, whoever makes it and by which road, as part of the transaction that makes it."""

from collections.abc import Iterable
from typing import Any, Final

from vangrail.web.approvals.actions.ending import notice
from vangrail.web.drafts.models import Draft

INSIDE: Final = frozenset({"title", "note", "sources"})
"""What stays inside: who changes only this has no hand in what goes out."""
_BOOKS: Final = frozenset({"changed_by", "changed_at", "revision"})


def after_change(instance: Draft, update_fields: Iterable[str] | None = None, **_more: Any) -> None:
    """Look at a draft that was saved."""
    changed = frozenset(update_fields or ()) - _BOOKS
    notice(instance, by=instance.changed_by, wrote=not (changed and changed <= INSIDE))
