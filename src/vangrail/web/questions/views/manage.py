"""The desk's inbox: what waits, what is late, and the answer; and how the rules do."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.questions import shown
from vangrail.web.questions.actions import answering
from vangrail.web.questions.forms.asking import AnswerForm, DecisionForm
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries import questions as queries
from vangrail.web.questions.queries.health import health as health_of


@needs("questions.answer")
def inbox(request: Request) -> HttpResponse:
    """Show what waits at somebody's desks."""
    found = queries.inbox(request.user)
    rows = {name: shown.inbox_rows(getattr(found, name)) for name in ("late", "open", "answered")}
    return render(request, "questions/manage/inbox.html", rows)


@needs("questions.answer")
@never_cache
def question(request: Request, key: str) -> HttpResponse:
    """Show a question to the desk that answers it."""
    found = queries.get_for(request.user, key)
    return _page(request, found, DecisionForm() if found.kind == "contest" else AnswerForm())


@require_POST
@needs("questions.answer")
def answer(request: Request, key: str) -> HttpResponse:
    """Answer a question."""
    return _said(request, key, "ask", AnswerForm, answering.answer)


@require_POST
@needs("questions.answer")
def decision(request: Request, key: str) -> HttpResponse:
    """Decide about a rule that somebody found wrong."""
    return _said(request, key, "contest", DecisionForm, answering.decide)


@needs("questions.health")
def health(request: Request) -> HttpResponse:
    """Show how often clauses and rules are asked about and found wrong."""
    clauses, rules = health_of(request.user)
    parts = {
        "talked": [each for each in clauses if each.is_talked_of],
        "quiet": [each for each in clauses if not each.is_talked_of],
        "rules": rules,
    }
    rows = {name: shown.health_rows(part) for name, part in parts.items()}
    return render(request, "questions/manage/health.html", rows)


def _said(
    request: Request, key: str, kind: str, form_class: type[AnswerForm], act: Callable[..., object]
) -> HttpResponse:
    """Do with a question of this kind what the form says."""
    found = queries.get_for(request.user, key)
    form = form_class(request.POST)
    if found.kind != kind:
        raise PermissionDenied
    if not form.is_valid():
        return _page(request, found, form)
    act(found, **form.cleaned_data, by=request.user)
    return redirect("questions:question", found.key)


def _page(request: HttpRequest, found: Question, form: AnswerForm) -> HttpResponse:
    context = {"question": found, "form": form, "rows": list(shown.facts(found))}
    return render(request, "questions/manage/question.html", context, status=422 if form.is_bound else 200)
