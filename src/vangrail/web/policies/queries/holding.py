"""What holds now: asked once a second. The parsed policy and its compiled checker are kept in the process by digest."""

import gc
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from threading import Lock
from time import monotonic
from typing import Final

from django.utils import timezone

from vangrail.check.checker import Checker
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.web.policies.models import Content, Version

KEPT: Final = 3
"""Checkers kept in a process: what holds, what held just now, and what somebody tries."""


FRESH = 1.0
"""Seconds for which an answer to "which version holds now?" is used again. What this process publishes is seen at once."""


class _Now:
    """Which version held when somebody last asked."""

    found: Version | None = None
    until = 0.0


def forget() -> None:
    """Ask again which version holds now."""
    _Now.until = 0.0


def current_version(at: datetime | None = None) -> Version | None:
    """Return the version that holds at a moment (now), without its text; None before anything was published."""
    if at is not None and abs((at - timezone.now()).total_seconds()) > FRESH:
        return _version(at)
    if monotonic() >= _Now.until:
        _Now.found, _Now.until = _version(at), monotonic() + FRESH
    return _Now.found


def _version(at: datetime | None) -> Version | None:
    held = Version.objects.filter(publication__effective__lte=at or timezone.now(), withdrawal=None)
    return held.order_by("-publication__effective", "-number").select_related("publication").first()


def current(at: datetime | None = None) -> Policy | None:
    """Return the policy that holds at a moment (now); None before anything was published."""
    version = current_version(at)
    return policy_of(version.pk, version.digest) if version else None


def current_clause(name: str) -> Clause | None:
    """Return a clause of the policy that holds now; None where it has none of this id."""
    policy = current()
    return next((each for each in policy.clauses if each.id == name), None) if policy else None


def policy_of(version_id: int, digest: str) -> Policy:
    """Return the policy of a version, parsed once in this process: the same digest is the same policy."""
    return _parsed(_Stored(digest, version_id))


@dataclass(frozen=True, slots=True)
class _Stored:
    """A policy by its digest, with the number of a version that holds its text."""

    digest: str
    version_id: int = field(compare=False)


@lru_cache(maxsize=4)
def _parsed(stored: _Stored) -> Policy:
    return Content.objects.get(version=stored.version_id).policy()


_CHECKERS: OrderedDict[str, Checker] = OrderedDict()
_COMPILING: Final = Lock()


def checker_of(digest: str, policy: Policy) -> Checker:
    """Return the compiled checker of a policy, made once in this process however many ask at the same moment."""
    found = _CHECKERS.get(digest)
    if found is None:
        with _COMPILING:
            found = _CHECKERS.get(digest) or Checker(policy)
            gc.freeze()  # a hundred thousand small objects that stay: looking through them again would hold every request up
            _CHECKERS[digest] = found
            while len(_CHECKERS) > KEPT:
                _CHECKERS.popitem(last=False)
    return found
