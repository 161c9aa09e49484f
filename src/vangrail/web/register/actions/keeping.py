"""How an account is kept safe: recovery, vault, second factors, tools, and that somebody looked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.domains import is_ours
from vangrail.web.register.models import Factor, Keeping, Tool, Verification
from vangrail.web.register.refusing import refuse

FIELDS: Final = ("recovery", "recovery_address", "recovery_page", "vault", "entry", "link", "days")
"""What is written down of how an account is kept."""


@transaction.atomic
def keep(account: Account, values: Mapping[str, Any], *, by: Person) -> Keeping:
    """Write down where the recovery leads, where the vault entry is and how often credentials change; `values` as in `FIELDS`.

    Raises:
        PermissionDenied: they do not look after accounts.
        ValidationError: a text reads like a secret, or the address is at none of the company's domains: that is not kept.
    """
    require(by, "register.change")
    given = {name: values[name] for name in FIELDS if name in values}
    refuse(*(str(given.get(name, "")) for name in ("entry", "link", "recovery_page")))
    if (address := given.get("recovery_address")) and (given.get("recovery") != "company" or not is_ours(address)):
        raise ValidationError(
            _("Only an address at the company’s own domains is kept. For another, say whose it is and leave it out.")
        )
    kept, _made = Keeping.objects.get_or_create(account=account, defaults={"by": by})
    changed = sorted(name for name, value in given.items() if getattr(kept, name) != value)
    if changed:
        for name in changed:
            setattr(kept, name, given[name])
        kept.by, kept.at = by, timezone.now()
        kept.save()
        record("register.kept", by=by, about=account, said={"account": str(account), "changed": changed})
    return kept


@transaction.atomic
def add_factor(account: Account, values: Mapping[str, Any], *, by: Person) -> Factor:
    """Write down a second factor: `kind`, `device`, `number`, `place` of its recovery codes, `person` who has it.

    Raises:
        PermissionDenied: they do not look after accounts.
        ValidationError: the place reads like the codes themselves.
    """
    require(by, "register.change")
    refuse(str(values.get("place", "")))
    made = Factor.objects.create(account=account, added_by=by, **values)
    record("register.factor_added", by=by, about=account, said=_said(account, made))
    return made


@transaction.atomic
def end_factor(factor: Factor, *, by: Person) -> None:
    """Take a second factor off, once it opens nothing any more. A second time changes nothing.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
    """
    require(by, "register.attest", factor.account)
    if factor.ended_at is None:
        _end(factor, by)
        record("register.factor_ended", by=by, about=factor.account, said=_said(factor.account, factor))


@transaction.atomic
def add_tool(account: Account, name: str, may: str, *, by: Person, at: datetime | None = None) -> Tool:
    """Write down a tool that has access to an account, and what it may do there. One of the same name gets the new words.

    Raises:
        PermissionDenied: they do not look after accounts.
        ValidationError: a text reads like a secret.
    """
    require(by, "register.change")
    refuse(name, may)
    at = at or timezone.now()
    made, new = Tool.objects.get_or_create(
        account=account,
        name=name,
        ended_at=None,
        defaults={"may": may, "added_by": by, "looked_by": by, "looked_at": at},
    )
    if new or made.may != may:
        made.may = may
        made.save(update_fields=("may",))
        record("register.tool_added", by=by, about=account, said=_said(account, made), at=at)
    return made


@transaction.atomic
def look_at_tool(tool: Tool, *, by: Person, at: datetime | None = None) -> None:
    """Say that one looked at a tool, and that it still may do what stands here.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
    """
    require(by, "register.attest", tool.account)
    tool.looked_by, tool.looked_at = by, at or timezone.now()
    tool.save(update_fields=("looked_by", "looked_at"))
    record("register.tool_looked", by=by, about=tool.account, said=_said(tool.account, tool), at=at)


@transaction.atomic
def end_tool(tool: Tool, *, by: Person) -> None:
    """Say that a tool has no access any more. A second time changes nothing.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
    """
    require(by, "register.attest", tool.account)
    if tool.ended_at is None:
        _end(tool, by)
        record("register.tool_ended", by=by, about=tool.account, said=_said(tool.account, tool))


@transaction.atomic
def verify(account: Account, *, by: Person, note: str = "", at: datetime | None = None) -> Verification:
    """Say that one looked at the platform itself, and that people, factors and tools there are those that stand here.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
        ValidationError: the note reads like a secret.
    """
    require(by, "register.attest", account)
    refuse(note)
    made = Verification.objects.create(account=account, by=by, note=note, at=at or timezone.now())
    record("register.verified", by=by, about=account, said={"account": str(account)}, at=at)
    return made


def _end(thing: Factor | Tool, by: Person) -> None:
    thing.ended_at, thing.ended_by = timezone.now(), by
    thing.save(update_fields=("ended_at", "ended_by"))


def _said(account: Account, thing: Factor | Tool) -> dict[str, object]:
    return {"account": str(account), "what": thing.kind if isinstance(thing, Factor) else thing.name}
