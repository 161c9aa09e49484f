"""Who may see how far the training is, give it, and appoint who speaks."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("training.see", role("people_admin", "policy_owner", "auditor"))
rules.add_perm("training.names", role("people_admin"))
rules.add_perm("training.assign", role("people_admin", "policy_owner"))
rules.add_perm("training.register", role("policy_owner", "people_admin", "desk", "auditor"))
rules.add_perm("training.appoint", role("policy_owner", "people_admin"))
