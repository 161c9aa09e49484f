"""What changed between versions, and who should read and sign again because of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise

from vangrail.policy.changes import Change, Changes
from vangrail.policy.versions import diff
from vangrail.web.policies.models import Version, Weighing
from vangrail.web.policies.queries.holding import policy_of
from vangrail.web.policies.queries.versions import published_versions


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed for some readers since a version. `material` says whether they read and sign again.

    `changes` are those that concern them; `weighed` is the owner's word that decided, where there was one.
    """

    material: bool
    changes: tuple[Change, ...]
    weighed: Weighing | None = None


def changes_between(old: Version, new: Version) -> Changes:
    """Return everything that changed between two versions, worked out once in this process."""
    return _changes(old.pk, old.digest, new.pk, new.digest)


@lru_cache(maxsize=32)
def _changes(old_id: int, old_digest: str, new_id: int, new_digest: str) -> Changes:
    return diff(policy_of(old_id, old_digest), policy_of(new_id, new_digest))


def weighed(version: Version, audience: str) -> Weighing | None:
    """Return the owner's last word on whether a version is material for some readers, or None where nothing was said."""
    return version.weighings.filter(audience=audience).order_by("pk").last()


def step(old: Version, new: Version, audience: str) -> Difference:
    """Return what one version changed in the one before, with the owner's word on it."""
    changes = tuple(each for each in changes_between(old, new).changes if audience in each.audiences)
    word = weighed(new, audience)
    return Difference(word.material if word else any(each.material for each in changes), changes, word)


def material_changes(audience: str, since: Version, at: datetime | None = None) -> Difference:
    """Return what changed for these readers between a version and the one that holds at a moment (now).

    A step that the owner raised is material whatever came after it. Where every step is minor, by the core or by the owner, so is
    the whole. Else the two ends decide: what was changed and changed back is read by nobody again.
    """
    held = published_versions(at)
    after = [version for version in held if _order(version) > _order(since)]
    if not after:
        return Difference(material=False, changes=())
    steps = [step(old, new, audience) for old, new in pairwise([since, *after])]
    ends = tuple(each for each in changes_between(since, after[-1]).changes if audience in each.audiences)
    raised = next((each.weighed for each in steps if each.weighed and each.material), None)
    if raised:
        return Difference(material=True, changes=ends, weighed=raised)
    material = any(each.material for each in steps) and any(each.material for each in ends)
    return Difference(material, ends, next((each.weighed for each in steps if each.weighed), None))


def _order(version: Version) -> tuple[datetime, int]:
    publication = getattr(version, "publication", None)
    return (publication.effective if publication else version.proposed_at, version.number)
