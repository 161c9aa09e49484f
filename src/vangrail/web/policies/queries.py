"""What holds now. The parsed policy and its checker are kept in the process by digest; a request costs one small query."""

from datetime import datetime
from functools import lru_cache

from django.utils import timezone

from vangrail.check.checker import Checker
from vangrail.check.draft import Moment
from vangrail.policy.model import Policy
from vangrail.web.policies.models import Publication, Version


def current_version(at: datetime | None = None) -> Version | None:
    """Return the version that holds at a moment (now), without its text; None before anything was published."""
    held = Publication.objects.filter(effective__lte=at or timezone.now()).order_by("-effective", "-version__number")
    return Version.objects.filter(publication__in=held[:1]).defer("canonical", "files").first()


def current(at: datetime | None = None) -> Policy | None:
    """Return the policy that holds at a moment (now); None before anything was published."""
    version = current_version(at)
    return policy_of(version.pk, version.digest) if version else None


def current_checker(at: datetime | None = None) -> Checker | None:
    """Return the compiled checker of the policy that holds at a moment (now); None before anything was published."""
    policy = current(at)
    return checker_of(policy.digest, policy) if policy else None


@lru_cache(maxsize=8)
def policy_of(version_id: int, _digest: str) -> Policy:
    """Return the policy of a version, parsed once in this process."""
    return Version.objects.get(pk=version_id).policy()


_CHECKERS: dict[str, Checker] = {}


def checker_of(digest: str, policy: Policy) -> Checker:
    """Return the compiled checker of a policy, made once in this process."""
    if digest not in _CHECKERS:
        _CHECKERS[digest] = Checker(policy)
    return _CHECKERS[digest]


def moment(at: datetime | None = None) -> Moment:
    """Return what a verdict depends on beside draft and policy: the time, and the freezes in force."""
    return Moment(at=at or timezone.now())
