"""Who may propose, publish and look at versions, review clauses and appoint who speaks."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("policies.see", role("policy_owner", "auditor", "desk", "people_admin"))
rules.add_perm("policies.edit", role("policy_owner"))
rules.add_perm("policies.publish", role("policy_owner"))
rules.add_perm("policies.evidence", role("policy_owner", "auditor"))
rules.add_perm("policies.review", role("policy_owner", "desk"))
rules.add_perm("policies.speakers", role("policy_owner"))
