"""What whoever decides sees: what waits by its day, and one suggestion with what can be done."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.policies.errors import RefusedError
from vangrail.web.suggestions import shown
from vangrail.web.suggestions.actions import deciding as actions
from vangrail.web.suggestions.forms import DecisionForm, MergeForm, PostponementForm
from vangrail.web.suggestions.models import Suggestion
from vangrail.web.suggestions.queries import suggestions as queries


@needs("suggestions.decide")
def inbox(request: Request) -> HttpResponse:
    """Show what waits for somebody's decision."""
    found = queries.inbox(request.user)
    rows = {name: shown.rows(getattr(found, name), "suggestions:deciding") for name in ("late", "open", "decided")}
    return render(request, "suggestions/manage/inbox.html", rows)


@needs("suggestions.decide")
def deciding(request: Request, key: str) -> HttpResponse:
    """Show one suggestion to who decides about it."""
    return _page(request, queries.get_for(request.user, key))


@require_POST
@needs("suggestions.decide")
def decision(request: Request, key: str) -> HttpResponse:
    """Decide."""
    found, form = queries.get_for(request.user, key), DecisionForm(request.POST)
    if not form.is_valid():
        return _page(request, found, decision=form)
    actions.decide(found, **form.cleaned_data, by=request.user)
    return redirect("suggestions:deciding", key)


@require_POST
@needs("suggestions.decide")
def postponement(request: Request, key: str) -> HttpResponse:
    """Promise a later day."""
    found, form = queries.get_for(request.user, key), PostponementForm(request.POST)
    if form.is_valid():
        try:
            actions.postpone(found, form.moment(), form.cleaned_data["why"], by=request.user)
        except RefusedError as refused:
            form.add_error("until", str(refused))
    return redirect("suggestions:deciding", key) if form.is_valid() else _page(request, found, postponement=form)


@require_POST
@needs("suggestions.decide")
def merging(request: Request, key: str) -> HttpResponse:
    """Let it go on in another one that says the same."""
    found = queries.get_for(request.user, key)
    form = MergeForm(request.POST, suggestion=found)
    if not form.is_valid():
        return _page(request, found, merging=form)
    actions.merge(found, form.cleaned_data["into"], by=request.user)
    return redirect("suggestions:deciding", form.cleaned_data["into"].key)


def _page(request: Request, found: Suggestion, **bound: Any) -> HttpResponse:
    words, tag = shown.state(found)
    forms = {"decision": DecisionForm(), "postponement": PostponementForm(), "merging": MergeForm(suggestion=found)}
    context: dict[str, Any] = {"suggestion": found, "words": words, "tag": tag, **forms, **bound}
    context |= {"rows": list(shown.facts(found, decides=True)), "alike": queries.alike(found).exists()}
    return render(request, "suggestions/manage/deciding.html", context, status=422 if bound else 200)
