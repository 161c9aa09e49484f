"""Changes between two versions of a policy, as values that can be shown, counted and written."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal

from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.reasons import REASONS
from vangrail.policy.words_diff import word_diff

Kind = Literal["added", "removed", "changed"]

MATERIAL: Final = frozenset({"clause", "limit", "readers", "rule", "dial", "sanctions"})


@dataclass(frozen=True)
class Change:
    """One change. `path` is dotted (`clauses.lone_worker.why.en`); `reason` is a code of `reasons.REASONS`.

    `before` and `after` are texts, empty where something was added or removed; `audiences` are who is affected.
    """

    path: str
    kind: Kind
    reason: str
    audiences: tuple[Audience, ...]
    before: str = ""
    after: str = ""
    small: bool = False

    @property
    def material(self) -> bool:
        """Whether people should read the policy again because of it."""
        return self.reason in MATERIAL and not self.small

    @property
    def words(self) -> list[tuple[str, str]]:
        """The pieces of both texts, each with "same", "removed" or "added"."""
        return word_diff(self.before, self.after)

    def said(self, language: str) -> str:
        """Return the reason as a sentence in a shipped language."""
        return REASONS[self.reason][language]

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain values, its reason in English."""
        return {
            "path": self.path,
            "kind": self.kind,
            "material": self.material,
            "reason": self.reason,
            "because": self.said("en"),
            "audiences": list(self.audiences),
            "before": self.before,
            "after": self.after,
        }


@dataclass(frozen=True)
class Changes:
    """All changes between two versions, in the order of the document. Empty when the digests are equal."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def material(self) -> bool:
        """Whether any change is material."""
        return any(change.material for change in self.changes)

    @cached_property
    def audiences(self) -> tuple[Audience, ...]:
        """Who is affected by a material change."""
        found = {audience for change in self.changes if change.material for audience in change.audiences}
        return tuple(audience for audience in AUDIENCES if audience in found)

    def to_dict(self) -> dict[str, Any]:
        """Return the changes as plain values with a format number; `old` and `new` are digests."""
        return {
            "format": 1,
            "old": self.old,
            "new": self.new,
            "material": self.material,
            "audiences": list(self.audiences),
            "changes": [change.to_dict() for change in self.changes],
        }
