"""The desk's inbox: what waits, what is late, and the answer; and how the rules do."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.people.access import needs
from vangrail.web.people.models import Person
from vangrail.web.questions import shown
from vangrail.web.questions.actions import answering
from vangrail.web.questions.forms import AnswerForm, DecisionForm
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries import questions as queries
from vangrail.web.questions.queries.health import health as health_of


@needs("questions.answer")
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what waits at somebody's desks."""
    found = queries.inbox(cast("Person", request.user))
    rows = {name: shown.inbox_rows(getattr(found, name)) for name in ("late", "open", "answered")}
    return render(request, "questions/manage/inbox.html", rows)


@needs("questions.answer")
@never_cache
def question(request: HttpRequest, key: str) -> HttpResponse:
    """Show a question to the desk that answers it."""
    found = queries.get_for(cast("Person", request.user), key)
    return _page(request, found, DecisionForm() if found.kind == "contest" else AnswerForm())


@require_POST
@needs("questions.answer")
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Answer a question."""
    found = queries.get_for(cast("Person", request.user), key)
    form = AnswerForm(request.POST)
    if found.kind != "ask":
        raise PermissionDenied
    if not form.is_valid():
        return _page(request, found, form)
    answering.answer(found, form.cleaned_data["text"], by=cast("Person", request.user))
    return redirect("questions:question", found.key)


@require_POST
@needs("questions.answer")
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """Decide about a rule that somebody found wrong."""
    found = queries.get_for(cast("Person", request.user), key)
    form = DecisionForm(request.POST)
    if found.kind != "contest":
        raise PermissionDenied
    if not form.is_valid():
        return _page(request, found, form)
    answering.decide(found, **form.cleaned_data, by=cast("Person", request.user))
    return redirect("questions:question", found.key)


@needs("questions.health")
def health(request: HttpRequest) -> HttpResponse:
    """Show how often clauses and rules are asked about and found wrong."""
    clauses, rules = health_of(cast("Person", request.user))
    parts = {
        "talked": [each for each in clauses if each.is_talked_of],
        "quiet": [each for each in clauses if not each.is_talked_of],
        "rules": rules,
    }
    rows = {name: shown.health_rows(part) for name, part in parts.items()}
    return render(request, "questions/manage/health.html", rows)


def _page(request: HttpRequest, found: Question, form: AnswerForm) -> HttpResponse:
    context = {"question": found, "form": form, "rows": list(shown.facts(found))}
    return render(request, "questions/manage/question.html", context, status=422 if form.is_bound else 200)
