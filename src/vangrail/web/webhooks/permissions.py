"""Who lets other programs hear: who runs the site."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("webhooks.manage", role())
