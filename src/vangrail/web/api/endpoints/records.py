"""The register of accounts, and the audit trail: as plain values, and nobody by name."""

from typing import Any, Final

from django.http import HttpRequest
from ninja import Router

from vangrail.web.accounts.queries import open_accounts
from vangrail.web.api.letting import caller, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.schemas.records import AccountsOut, EntriesOut, HeadOut
from vangrail.web.audit.queries import entries as recorded
from vangrail.web.audit.queries import head as end_of_chain
from vangrail.web.register.queries.held import visible_to
from vangrail.web.register.queries.standing import State, states

router: Final = Router(tags=["records"])


@router.get("register/accounts", **says("The company's accounts", "register:read", gives=AccountsOut))
def accounts(request: HttpRequest) -> Any:
    """List the accounts with how they stand: all for a token of the site, else those of whom it acts for."""
    ration(request)
    asking = caller(request)
    seen = visible_to(asking.person) if asking and asking.person else open_accounts()
    return {"items": [_account(each) for each in states(seen)]}


@router.get("audit/entries", **says("The audit trail", "audit:read", gives=EntriesOut))
def entries(request: HttpRequest, after: After = None, limit: Most = 100) -> Any:
    """List the entries of the common chain in their order; what was said in them stands on the pages alone."""
    ration(request)
    items, following = part(recorded(), after, limit, newest=False)
    return {"items": [_entry(each) for each in items], "next": following}


@router.get("audit/head", **says("The end of the audit trail", "audit:read", gives=HeadOut))
def head(request: HttpRequest) -> Any:
    """Return the end of the chain, to be kept where nobody here can change it."""
    ration(request)
    found = end_of_chain()
    return {"number": found.seq, "digest": found.digest}


def _account(state: State) -> dict[str, Any]:
    account = state.account
    names = ("name", "platform", "handle", "team", "languages")
    return {
        "number": account.pk,
        **{name: getattr(account, name) for name in names},
        "level": state.level,
        "reds": [each.code for each in state.reds],
        "custodians": len(state.here),
        "rotated_at": state.rotated.at if state.rotated else None,
    }


def _entry(entry: Any) -> dict[str, Any]:
    payload = getattr(entry, "payload", None)
    return {
        "number": entry.seq, "at": entry.at, "kind": entry.kind, "about": payload.subject if payload else "",
        "digest": entry.digest, "previous": entry.previous,
    }  # fmt: skip
