"""Who may look after the site."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("running.see", role())
rules.add_perm("running.change", role())
