"""Who has read a version for which jurisdiction: what stands in the status line of every text made from it."""

from vangrail.policy.company import Review
from vangrail.policy.model import Policy
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import policy_of

AGREED = ("agreed", "remarks")
"""Outcomes after which a text is no template any more."""


def review_of(version: Version) -> Review:
    """Return the last legal reading that agreed, else what the policy says of itself; nothing of either is a template."""
    policy = policy_of(version.pk, version.digest)
    read = version.consultations.filter(kind="legal", outcome__in=AGREED).order_by("on", "pk").last()
    if read is None:
        return policy.review
    return policy.review.model_copy(
        update={"by": read.who, "on": read.on, "jurisdiction": read.jurisdiction or policy.review.jurisdiction}
    )


def policy_as_read(version: Version, review: Review) -> Policy:
    """Return the policy with this reading in its status lines. It is the same policy and keeps its digest."""
    policy = policy_of(version.pk, version.digest)
    if review == policy.review:
        return policy
    shown = policy.model_copy(update={"review": review})
    shown.__dict__["digest"] = policy.digest
    return shown
