"""What is done with the register: the only place where any of it is written. No secret comes by here."""

from vangrail.web.register.actions.holding import add_custodian, ask_off, change_custodian, confirm, end_custodian
from vangrail.web.register.actions.keeping import (
    add_factor,
    add_tool,
    end_factor,
    end_tool,
    keep,
    look_at_tool,
    verify,
)
from vangrail.web.register.actions.reading import ask_vault
from vangrail.web.register.actions.rotating import attest_rotation, demand_rotation, withdraw_demand

__all__ = [
    "add_custodian",
    "add_factor",
    "add_tool",
    "ask_off",
    "ask_vault",
    "attest_rotation",
    "change_custodian",
    "confirm",
    "demand_rotation",
    "end_custodian",
    "end_factor",
    "end_tool",
    "keep",
    "look_at_tool",
    "verify",
    "withdraw_demand",
]
