"""The register as components show it: tables, lines, a timeline."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vangrail.web.accounts.forms import team_name
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.register.models import Custodian, Factor, Tool
from vangrail.web.register.queries import State
from vangrail.web.register.queries.jobs import Seat
from vangrail.web.register.queries.mine import until
from vangrail.web.register.words import DUE, STATES, level_word, told
from vangrail.web.ui.components.lists import Cell, Happened
from vangrail.web.ui.days import day, moment

Table = dict[str, list[Any]]


def of_states(found: Iterable[State]) -> Table:
    """Return the register as a table: who holds what, and how it stands."""
    headers = [_("Account"), _("Where"), _("Whose"), _("Who holds it"), _("Next rotation"), _("How it stands")]
    return {"headers": headers, "rows": [_line(state) for state in found]}


def _line(state: State) -> list[Any]:
    account = state.account
    words = ". ".join(told(red).title for red in state.reds) or level_word("fine")
    return [
        Cell(account.name, reverse("register:account", args=[account.pk])),
        account.get_platform_display(),
        team_name(account),
        ", ".join(each.person.name for each in state.custodians) or _("nobody"),
        day(state.due.on),
        Cell(words, state=STATES[state.level]),
    ]


def of_custodians(state: State, viewer: Person) -> Table:
    """Return who holds an account, each with the page that whoever looks may open: to change it, or to take them off."""
    headers = [_("Name"), _("What for"), _("Role at the platform"), _("Confirmed"), _("How it stands")]
    return {"headers": headers, "rows": [_custodian(each, state, viewer) for each in state.custodians]}


def _custodian(each: Custodian, state: State, viewer: Person) -> list[Any]:
    role = each.role or _("not said yet")
    role = role if each.admin else _("%(role)s, adds nobody") % {"role": role}
    page = "custodian" if viewer.has_perm("register.change") else "custodian_ending"
    may = viewer.has_perm("register.attest", each) and (page == "custodian" or each.person_id != viewer.pk)
    link = reverse(f"register:{page}", args=[each.account_id, each.pk]) if may else ""
    confirmed = day(each.confirmed_at) or _("never")
    return [Cell(each.person.name, link), each.purpose, role, confirmed, _stands(each, state)]


def _stands(each: Custodian, state: State) -> Cell:
    if not each.person.is_active:
        return Cell(_("Has left"), state="dont")
    if each.unneeded_at:
        return Cell(_("Asks to be taken off"), state="ask")
    if until(each, state) < timezone.localdate():
        return Cell(_("Not confirmed in time"), state="dont")
    return Cell(_("Works here"), state="fine")


def of_factors(state: State, viewer: Person) -> Table:
    """Return the second factors of an account, with a way to take each off for who may."""
    headers = [_("Kind"), _("On what"), _("How many"), _("Where its recovery codes lie")]
    may = viewer.has_perm("register.attest", state.account)
    return {
        "headers": [*headers, _("Take off")] if may else headers,
        "rows": [_factor(each, may=may) for each in state.factors],
    }


def _factor(each: Factor, *, may: bool) -> list[Any]:
    device = Cell(each.get_device_display(), state="dont" if each.device == "private_phone" else "")
    row: list[Any] = [capfirst(each.get_kind_display()), device, each.number, each.place or _("not said yet")]
    if may:
        link = reverse("register:factor_ending", args=[each.account_id, each.pk])
        row.append(Cell(_("Take off"), link, hidden=each.get_kind_display()))
    return row


def of_tools(state: State, viewer: Person) -> Table:
    """Return the tools of an account, with when somebody looked."""
    headers = [_("Tool"), _("What it may do"), _("Last looked at")]
    may = viewer.has_perm("register.attest", state.account)
    links = [reverse("register:tool", args=[each.account_id, each.pk]) if may else "" for each in state.tools]
    rows = [
        [Cell(each.name, link), each.may, day(each.looked_at)] for each, link in zip(state.tools, links, strict=True)
    ]
    return {"headers": headers, "rows": rows}


def of_seats(found: Iterable[Seat]) -> Table:
    """Return who does what, with who stands in and how it stands; whoever left is named."""
    headers = [_("Job"), _("Person"), _("Deputy"), _("How to reach them"), _("Hours"), _("How it stands")]
    rows = [
        [
            each.label, each.name or "—", each.deputy or "—", each.contact or "—", each.hours or "—",
            Cell(": ".join([str(each.standing), *filter(None, [", ".join(each.left)])]), state=each.state),
        ]
        for each in found
    ]  # fmt: skip
    return {"headers": headers, "rows": rows}


def lines(state: State) -> list[tuple[Any, Any]]:
    """Return how an account is kept, as keys with their values."""
    kept, reading, open_ = state.keeping, state.reading, _("not said yet")
    found = [
        (_("Next rotation"), f"{day(state.due.on)} ({DUE[state.due.reason]})"),
        (_("Last rotation"), f"{day(state.rotated.at)}: {state.rotated.proof}" if state.rotated else open_),
        (_("Days between two rotations"), state.limits.rotate_days),
        (
            _("Last looked at"),
            f"{day(state.verified.at)}, {state.verified.by or '—'}" if state.verified else _("never"),
        ),
        (_("Recovery address"), _recovery(state)),
        (_("Vault"), kept.get_vault_display() if kept and kept.vault else open_),
    ]
    if kept and kept.entry:
        found.append((_("Name of the entry"), kept.entry))
    if reading:
        found.append((_("The vault says"), _said(reading)))
    return found


def _recovery(state: State) -> str:
    kept = state.keeping
    if kept is None or not kept.recovery:
        return _("not said yet")
    return kept.recovery_address or str(kept.get_recovery_display())


def _said(reading: Any) -> str:
    """Return what the vault said, and when it was asked."""
    if reading.trouble:
        return f"{reading.trouble} ({moment(reading.read_at)})"
    said = {"day": moment(reading.changed_at), "version": reading.version or "—"}
    words = _("changed on %(day)s, version %(version)s") % said
    flags = [f"{name}: {_('yes') if value else _('no')}" for name, value in sorted(reading.flags.items())]
    return ", ".join([words, *flags])


def history(account: Account) -> list[Happened]:
    """Return what happened to an account, the newest first."""
    found = chain(
        (
            Happened(each.added_by or "—", each.added_at, _("Custodian: %(name)s") % {"name": each.person})
            for each in account.custodians.select_related("person", "added_by")
        ),
        (
            Happened(each.ended_by or "—", each.ended_at, _("No longer custodian: %(name)s") % {"name": each.person})
            for each in account.custodians.filter(ended_at__isnull=False).select_related("person", "ended_by")
        ),
        (
            Happened(
                each.by or "—", each.at, _("Changed: %(what)s") % {"what": each.get_credential_display()},
                more=f"{capfirst(each.get_reason_display())}. {each.proof}",
            )
            for each in account.rotations.select_related("by")
        ),
        (
            Happened(each.by or "—", each.at, _("Has to be changed at once: %(why)s") % {"why": each.get_reason_display()})
            for each in account.demands.select_related("by")
        ),
        (
            Happened(each.by or "—", each.at, _("Looked at the platform"), more=each.note)
            for each in account.verifications.select_related("by")
        ),
        _things(account),
    )  # fmt: skip
    return sorted(found, key=lambda each: each.when, reverse=True)  # type: ignore[arg-type, return-value]


def _things(account: Account) -> Iterable[Happened]:
    """Yield when factors and tools came and went."""
    factors = account.factors.select_related("added_by", "ended_by")
    found: list[Factor | Tool] = [*factors, *account.tools.select_related("added_by", "ended_by")]
    for each in found:
        yield Happened(each.added_by or "—", each.added_at, _("Added: %(what)s") % {"what": each})
        if each.ended_at:
            yield Happened(each.ended_by or "—", each.ended_at, _("Taken off: %(what)s") % {"what": each})
