"""What each audience is asked to sign now, and which earlier signatures still count."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from django.utils import timezone

from vangrail.decisions.attestation import SIGNING, Asked
from vangrail.policy.audience import Audience
from vangrail.policy.versions import diff
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version, policy_of


def asked(at: datetime | None = None) -> Mapping[Audience, Asked]:
    """Return what each audience signs at a moment (now), by ids of versions; nothing before the first one was published."""
    at = at or timezone.now()
    now = current_version(at)
    if now is None:
        return {}
    past = (
        Version.objects.filter(publication__effective__lte=at).select_related("publication").defer("canonical", "files")
    )
    held = [each for each in past.order_by("publication__effective", "number") if each.pk != now.pk]
    policy = policy_of(now.pk, now.digest)
    found: dict[Audience, Asked] = {}
    for audience in SIGNING:
        if audience in policy.audiences:
            counted = [each for each in [*held, now] if each.pk == now.pk or not _material(each, now, audience)]
            since = min(timezone.localdate(each.publication.effective) for each in counted)
            found[audience] = Asked(now.pk, frozenset(each.pk for each in counted), since)
    return found


def _material(old: Version, new: Version, audience: Audience) -> bool:
    return audience in _audiences(old.pk, old.digest, new.pk, new.digest)


@lru_cache(maxsize=64)
def _audiences(old_id: int, old_digest: str, new_id: int, new_digest: str) -> tuple[Audience, ...]:
    return diff(policy_of(old_id, old_digest), policy_of(new_id, new_digest)).audiences
