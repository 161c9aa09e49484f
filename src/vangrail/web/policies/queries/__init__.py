"""What holds now and held before, what changed in between, what is due, and who may see which of it."""

from vangrail.web.policies.queries.differences import Difference, changes_between, material_changes
from vangrail.web.policies.queries.freezes import held, in_force
from vangrail.web.policies.queries.holding import checker_of, current, current_clause, current_version, policy_of
from vangrail.web.policies.queries.moments import moment
from vangrail.web.policies.queries.readers import audiences_for, audiences_of
from vangrail.web.policies.queries.reviews import due_reviews, open_reviews
from vangrail.web.policies.queries.speakers import Asked, everybody_who_speaks, who_speaks
from vangrail.web.policies.queries.versions import next_label, published_versions, state_of, version_for, versions_for

__all__ = [
    "Asked",
    "Difference",
    "audiences_for",
    "audiences_of",
    "changes_between",
    "checker_of",
    "current",
    "current_clause",
    "current_version",
    "due_reviews",
    "everybody_who_speaks",
    "held",
    "in_force",
    "material_changes",
    "moment",
    "next_label",
    "open_reviews",
    "policy_of",
    "published_versions",
    "state_of",
    "version_for",
    "versions_for",
    "who_speaks",
]
