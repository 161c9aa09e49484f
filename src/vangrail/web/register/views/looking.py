"""The register as a list, and one account with all that is known of it."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vangrail.source.cadence import cadence
from vangrail.web.accounts.models import Account
from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.policies.queries import current
from vangrail.web.register import actions, shown
from vangrail.web.register.forms.finding import FilterForm
from vangrail.web.register.queries import account_for, state_of, states, visible_to
from vangrail.web.register.views.doing import back
from vangrail.web.register.words import told

PAGE = 50


@needs("register.see")
def accounts(request: Request) -> HttpResponse:
    """List the accounts, red ones first; the filter stands in the address."""
    form = FilterForm(request.GET or None)
    found = states(visible_to(request.user))
    page = Paginator(form.chosen(found), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    counts = {level: sum(state.level == level for state in found) for level in ("red", "amber", "fine")}
    said = {"form": form, "page": page, "query": query.urlencode(), "table": shown.of_states(page), "counts": counts}
    return render(request, "register/accounts.html", said | _cadence() | _may(request))


@signed_in
def account(request: Request, number: int) -> HttpResponse:
    """Show one account: who holds it, how it is kept, and what happened."""
    return render(request, "register/account.html", _all(request, account_for(request.user, number)))


@signed_in
@require_POST
def reading(request: Request, number: int) -> HttpResponseBase:
    """Ask the vault now."""
    one = account_for(request.user, number)
    actions.ask_vault(one, by=request.user)
    return back(one)


def _all(request: Request, one: Account) -> dict[str, Any]:
    state = state_of(one)
    return {
        "account": one,
        "state": state,
        "told": [told(red) for red in state.reds],
        "custodians": shown.of_custodians(state, request.user),
        "factors": shown.of_factors(state, request.user),
        "tools": shown.of_tools(state, request.user),
        "lines": shown.lines(state),
        "history": shown.history(one),
    } | _may(request, one)


def _may(request: Request, one: Account | None = None) -> dict[str, bool]:
    may = {"may_change": request.user.has_perm("register.change")}
    return may | ({"may_attest": request.user.has_perm("register.attest", one)} if one else {})


def _cadence() -> dict[str, Any]:
    """Return how often credentials are changed here, and why so."""
    policy = current()
    found = cadence(policy.company.sectors if policy else ())
    return {"days": found.days, "why": found.why(get_language() or "en"), "sources": found.sources}
