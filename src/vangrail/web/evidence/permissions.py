"""Who may look at the records."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("audit.see", role("auditor"))
