"""Who may make and withdraw tokens: who runs the site."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("api.tokens", role())
