"""Who may propose, publish and look at versions."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("policies.see", role("policy_owner", "auditor", "desk", "people_admin"))
rules.add_perm("policies.edit", role("policy_owner"))
rules.add_perm("policies.publish", role("policy_owner"))
