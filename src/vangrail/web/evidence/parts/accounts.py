"""The company's accounts: who holds them, their second factors and tools, and when credentials were changed and looked at.

Where recovery codes lie and which address recovers an account stay out: whoever reads a pack does not need to know.
"""

from collections.abc import Iterator
from typing import Any

from vangrail.web.accounts.models import Account
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row

BESIDE = ("custodians", "factors", "tools", "verifications", "rotations", "demands")


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every account; of what happened to it, what was between the days."""
    found = Account.objects.select_related("keeping").prefetch_related(*BESIDE, "posters", "approvers").order_by("pk")
    for each in found.iterator(chunk_size=100):
        keeping = getattr(each, "keeping", None)
        yield {
            "account": each.pk, "platform": each.platform, "handle": each.handle, "name": each.name, "team": each.team,
            "opened_at": each.opened_at, "closed_at": each.closed_at,
            "posts": [scope.who(one.pk) for one in each.posters.all()],
            "approves": [scope.who(one.pk) for one in each.approvers.all()],
            "recovery": keeping.recovery if keeping else "", "vault": keeping.vault if keeping else "",
            "custodians": [_custodian(one, scope) for one in each.custodians.all()],
            "factors": [_factor(one, scope) for one in each.factors.all()],
            "tools": [_tool(one, scope) for one in each.tools.all()],
            "verified": [_event(one, scope) for one in each.verifications.all() if scope.holds(one.at)],
            "rotated": [_rotation(one, scope) for one in each.rotations.all() if scope.holds(one.at)],
            "to_rotate": [
                {**_event(one, scope), "why": one.reason, "until": one.until}
                for one in each.demands.all() if scope.holds(one.at)
            ],
        }  # fmt: skip


def _custodian(one: Any, scope: Scope) -> Row:
    return {
        "who": scope.who(one.person_id), "purpose": scope.words(one.purpose), "role": one.role, "admin": one.admin,
        "confirmed_at": one.confirmed_at, **_life(one, scope),
    }  # fmt: skip


def _factor(one: Any, scope: Scope) -> Row:
    return {"kind": one.kind, "on": one.device, "number": one.number, **_life(one, scope)}


def _tool(one: Any, scope: Scope) -> Row:
    return {"name": one.name, "may": one.may, "looked_at": one.looked_at, **_life(one, scope)}


def _rotation(one: Any, scope: Scope) -> Row:
    return {**_event(one, scope), "what": one.credential, "why": one.reason, "proof": scope.words(one.proof)}


def _event(one: Any, scope: Scope) -> Row:
    return {"by": scope.who(one.by_id), "at": one.at}


def _life(one: Any, scope: Scope) -> Row:
    return {
        "added_by": scope.who(one.added_by_id), "added_at": one.added_at, "ended_by": scope.who(one.ended_by_id),
        "ended_at": one.ended_at,
    }  # fmt: skip
