"""What staff see: the suggestions, one clause with its form, and one suggestion."""

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vangrail.policy.model import Policy
from vangrail.web.people.access import Request, signed_in
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import clause_title, clause_url, title_of
from vangrail.web.suggestions import shown
from vangrail.web.suggestions.actions import suggesting
from vangrail.web.suggestions.forms import SuggestionForm
from vangrail.web.suggestions.queries import suggestions as queries


@signed_in
def suggestions(request: Request) -> HttpResponse:
    """Show what waits, the most supported first, what was decided, and somebody's own."""
    found, policy = queries.listed(request.user), current()
    context = {
        "waiting": [(each, clause_title(each.clause)) for each in found.waiting],
        "decided": shown.rows(found.decided, "suggestions:suggestion"),
        "own": shown.rows(queries.own(request.user), "suggestions:suggestion"),
        "clauses": [(each.id, title_of(each)) for each in policy.clauses] if policy else [],
    }
    return render(request, "suggestions/suggestions.html", context)


@signed_in
def clause(request: Request, name: str) -> HttpResponse:
    """Show what was suggested about a clause, and take another suggestion."""
    policy = _policy(name)
    form = SuggestionForm(request.POST or None, policy=policy, initial={"once": secrets.token_urlsafe(12)})
    if form.is_valid():
        wanted = suggesting.Wanted(clause=name, language=get_language() or "en", **form.cleaned_data)
        return redirect("suggestions:suggestion", suggesting.suggest(wanted, policy, by=request.user).key)
    found = queries.listed(request.user, name)
    context = {"form": form, "name": name, "title": clause_title(name), "url": clause_url(name)}
    context |= {"waiting": found.waiting, "decided": shown.rows(found.decided, "suggestions:suggestion")}
    return render(request, "suggestions/clause.html", context, status=422 if form.is_bound else 200)


@signed_in
def suggestion(request: Request, key: str) -> HttpResponse:
    """Show one suggestion with its support and what was decided."""
    found = queries.get(request.user, key)
    words, tag = shown.state(found)
    decides = request.user.has_perm("suggestions.decide", found)
    context = {
        "suggestion": found, "words": words, "tag": tag, "decides": decides, "supporters": queries.supporters(found),
        "rows": list(shown.facts(found, decides=decides)), "own": found.by_id == request.user.pk,
    }  # fmt: skip
    return render(request, "suggestions/suggestion.html", context)


@require_POST
@signed_in
def support(request: Request, key: str) -> HttpResponse:
    """Support a suggestion."""
    suggesting.support(queries.get(request.user, key), by=request.user)
    return redirect("suggestions:suggestion", key)


@require_POST
@signed_in
def support_ending(request: Request, key: str) -> HttpResponse:
    """Support it no more."""
    suggesting.take_back(queries.get(request.user, key), by=request.user)
    return redirect("suggestions:suggestion", key)


@require_POST
@signed_in
def withdrawal(request: Request, key: str) -> HttpResponse:
    """Take one's own suggestion back."""
    suggesting.withdraw(queries.get(request.user, key), by=request.user)
    return redirect("suggestions:suggestions")


def _policy(name: str) -> Policy:
    policy = current()
    if policy is None or name not in {each.id for each in policy.clauses}:
        raise Http404
    return policy
