"""The register as a table to download. It holds what the pages show, and no secret, for there is none."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.forms import team_name
from vangrail.web.register.queries import State
from vangrail.web.register.words import level_word, told

HEADERS = (
    _("Account"), _("Where"), _("Name there"), _("Address"), _("What it is for"), _("Whose"), _("Languages"), _("Country"),
    _("Who holds it"), _("Second factors"), _("Recovery address"), _("Connected tools"), _("Last rotation"), _("Next rotation"),
    _("Last looked at"), _("How it stands"), _("What is not in order"),
)  # fmt: skip


def rows(found: Iterable[State]) -> Iterator[list[Any]]:
    """Yield a row for each account."""
    for state in found:
        account, kept = state.account, state.keeping
        recovery = (kept.recovery_address or kept.get_recovery_display()) if kept and kept.recovery else ""
        yield [
            account.name, account.get_platform_display(), account.handle, account.url, account.purpose, team_name(account),
            ", ".join(account.languages), account.country,
            "; ".join(f"{each.person.name} ({each.purpose})" for each in state.custodians),
            "; ".join(f"{each.get_kind_display()} × {each.number}: {each.get_device_display()}" for each in state.factors),
            recovery, ", ".join(each.name for each in state.tools),
            state.rotated.at.date() if state.rotated else "", state.due.on,
            state.verified.at.date() if state.verified else "", level_word(state.level),
            "; ".join(told(red).title for red in state.reds),
        ]  # fmt: skip
