"""The book of precedents: for everybody to read, for desks to write in, and for the owner where two disagree."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.policy.model import Policy
from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.policies.actions import retire_precedent, settle, take_examples
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.queries import current
from vangrail.web.policies.queries.precedents import disagreeing
from vangrail.web.questions import shelf
from vangrail.web.questions.actions.precedents import publish
from vangrail.web.questions.forms.precedents import PrecedentForm, WhyForm, laid_out
from vangrail.web.questions.queries import book as queries
from vangrail.web.questions.queries import questions


@signed_in
def book(request: Request) -> HttpResponse:
    """Show what was answered before, or what fits the words that somebody types."""
    words, clause = request.GET.get("q", "").strip(), request.GET.get("clause", "")
    rows = queries.found(words, get_language() or "en")
    groups = shelf.groups([row for row in rows if not clause or row.clause == clause], ordered=bool(words))
    context = {"words": words, "clause": clause, "groups": groups, "clauses": shelf.clauses(rows)}
    page = "questions/precedents/found.html" if request.htmx else "questions/precedents/book.html"  # type: ignore[attr-defined]
    return render(request, page, context)


@signed_in
def precedent(request: Request, key: str) -> HttpResponse:
    """Show one answer of the book."""
    found = queries.get(key)
    context = {"entry": shelf.entry(found), "rows": list(shelf.facts(found)), "texts": shelf.texts(found)}
    context["may_change"] = request.user.has_perm("policies.precedent", found) and found.stands
    return render(request, "questions/precedents/precedent.html", context)


@needs("policies.precedent")
def precedents(request: Request) -> HttpResponse:
    """Show a desk its precedents, and what wants a look."""
    rows = list(queries.theirs(request.user)[:300])
    standing = [row for row in rows if row.stands]
    context = {
        "own": shelf.rows([row for row in standing if not row.example]),
        "examples": shelf.rows([row for row in standing if row.example]),
        "gone": shelf.rows([row for row in rows if not row.stands]),
        "wanting": shelf.wanting(queries.to_look_at(request.user)),
        "pairs": len(disagreeing()) if request.user.has_perm("policies.settle") else 0,
    }
    return render(request, "questions/precedents/manage.html", context)


@needs("questions.answer")
@never_cache
def from_question(request: Request, key: str) -> HttpResponse:
    """Write a question and its answer anew, for everybody."""
    question = questions.get_for(request.user, key)
    if not question.is_answered:
        raise Http404
    return _written(request, question.desk, initial=shelf.begun(question))


@needs("policies.precedent")
@never_cache
def new(request: Request) -> HttpResponse:
    """Write an answer for everybody that nobody asked yet."""
    return _written(request, queries.desk_of(request.user), initial={})


@needs("policies.precedent")
@never_cache
def rewording(request: Request, key: str) -> HttpResponse:
    """Say a precedent in other words: a new one takes its place."""
    found = queries.get_for(request.user, key)
    if not found.stands:
        raise Http404
    return _written(request, found.desk, initial=laid_out(found), replaces=found)


@needs("policies.precedent")
def retirement(request: Request, key: str) -> HttpResponse:
    """Retire a precedent, with a reason."""
    found = queries.get_for(request.user, key)
    form = WhyForm(request.POST or None)
    if form.is_valid():
        retire_precedent(found, form.cleaned_data["why"], by=request.user)
        return redirect("questions:precedent", found.key)
    context = {"form": form, "entry": shelf.entry(found)}
    return render(request, "questions/precedents/retirement.html", context, status=422 if form.is_bound else 200)


@needs("policies.settle")
def disagreements(request: Request) -> HttpResponse:
    """Show the pairs that disagree, side by side."""
    pairs = [(shelf.entry(one), shelf.entry(other)) for one, other in disagreeing()]
    return render(request, "questions/precedents/disagreements.html", {"pairs": pairs, "form": WhyForm()})


@require_POST
@needs("policies.settle")
def settlement(request: Request, one: str, other: str) -> HttpResponse:
    """Keep one of two that disagree, or both, with a reason."""
    first, second, form = queries.get(one), queries.get(other), WhyForm(request.POST)
    if not form.is_valid():
        context = {"pairs": [(shelf.entry(first), shelf.entry(second))], "form": form}
        return render(request, "questions/precedents/disagreements.html", context, status=422)
    keep, why = request.POST.get("keep"), form.cleaned_data["why"]
    if keep in {one, other}:
        retire_precedent(second if keep == one else first, why, by=request.user)
    else:
        settle(first, second, why, by=request.user)
    return redirect("questions:disagreements")


@require_POST
@needs("policies.settle")
def examples(request: Request) -> HttpResponse:
    """Take in the worked examples of the library that were never in the book."""
    take_examples(_policy(), by=request.user)
    return redirect("questions:precedents")


def _written(
    request: Request, desk: str, *, initial: dict[str, Any], replaces: Precedent | None = None
) -> HttpResponse:
    form = PrecedentForm(request.POST or None, policy=_policy(), initial=initial)
    if form.is_valid():
        wanted, nobody = form.precedent(desk), bool(form.cleaned_data["nobody"])
        made = publish(wanted, form.policy, by=request.user, replaces=replaces, nobody=nobody)
        return redirect("questions:precedent", made.key)
    context = {"form": form, "replaces": replaces}
    return render(request, "questions/precedents/write.html", context, status=422 if form.is_bound else 200)


def _policy() -> Policy:
    policy = current()
    if policy is None:
        raise Http404
    return policy
