"""What each audience is asked to sign now, and which earlier signatures still count."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from django.db.models import Max
from django.utils import timezone

from vangrail.decisions.attestation import SIGNING, Asked
from vangrail.policy.audience import Audience
from vangrail.web.policies.models import Version, Weighing
from vangrail.web.policies.queries import material_changes, policy_of, published_versions


def asked(at: datetime | None = None) -> Mapping[Audience, Asked]:
    """Return what each audience signs at a moment (now), by ids of versions; nothing before the first one was published."""
    held = published_versions(at)
    if not held:
        return {}
    # What the owner weighed again changes what counts.
    weighed = Weighing.objects.aggregate(last=Max("pk"))["last"]
    return _asked(tuple(each.pk for each in held), held[-1].digest, weighed)


@lru_cache(maxsize=8)
def _asked(ids: tuple[int, ...], digest: str, _weighed: int | None) -> Mapping[Audience, Asked]:
    """Work it out once in this process for the versions that held, the last of which holds."""
    held = sorted(Version.objects.filter(pk__in=ids).select_related("publication"), key=lambda each: ids.index(each.pk))
    *past, now = held
    at = now.publication.effective
    policy = policy_of(now.pk, digest)
    found: dict[Audience, Asked] = {}
    for audience in SIGNING:
        if audience in policy.audiences:
            counted = [*(each for each in past if not material_changes(audience, each, at).material), now]
            since = min(timezone.localdate(each.publication.effective) for each in counted)
            found[audience] = Asked(now.pk, frozenset(each.pk for each in counted), since)
    return found
