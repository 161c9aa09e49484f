"""Who may look at the records, and take the evidence with them."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("audit.see", role("auditor"))
rules.add_perm("evidence.pack", role("auditor"))
