"""Who works at the board: the social team, which holds a desk or approves."""

import rules

from vangrail.web.people.permissions import role

rules.add_perm("desk.board", role("desk", "approver"))
rules.add_perm("desk.figures", role("desk", "approver", "policy_owner", "auditor"))
