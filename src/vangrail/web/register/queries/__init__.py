"""Who holds which account, how it stands with each, and what somebody may see of it."""

from vangrail.web.register.queries.held import account_for, custodians, held_by, visible_to
from vangrail.web.register.queries.standing import State, limits, state_of, states

__all__ = ["State", "account_for", "custodians", "held_by", "limits", "state_of", "states", "visible_to"]
