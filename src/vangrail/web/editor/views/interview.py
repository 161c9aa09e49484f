"""The interview as pages: one question each, saved at every step."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from vangrail.web.editor import actions
from vangrail.web.editor.errors import RefusedError
from vangrail.web.editor.forms.interview import QuestionForm
from vangrail.web.editor.models import Interview
from vangrail.web.editor.queries.interview import going_for, questions_in
from vangrail.web.editor.queries.review import review_rows
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.languages import page_language

CHECK = "check"
"""Says in an address that somebody came from the page with all answers, and goes back there."""


@needs("editor.write")
@require_http_methods(["GET", "POST"])
def interview(request: Request) -> HttpResponse:
    """Say how it works; begin, or go on where somebody stopped."""
    questions = questions_in(page_language())
    if request.method == "POST":
        going = actions.begin(by=request.user, language=page_language())
        return redirect("editor:question", _next_open(going, questions))
    return render(
        request,
        "editor/interview.html",
        {"going": going_for(request.user), "total": len(questions), "done": _done(request)},
    )


@needs("editor.write")
@require_http_methods(["GET", "POST"])
def question(request: Request, question_id: str) -> HttpResponse:
    """Ask one question."""
    going, steps = _going(request), questions_in(page_language()).get(question_id)
    if steps is None:
        raise Http404(question_id)
    form = QuestionForm(steps, going.given, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        warning = form.warning()
        if not warning or "keep" in request.POST:
            return _keep(request, going, form, question_id)
        return render(request, "editor/question.html", _page(request, form, question_id) | {"warning": warning})
    return render(request, "editor/question.html", _page(request, form, question_id))


@needs("editor.write")
def answers(request: Request) -> HttpResponse:
    """Show every answer, to check and to change."""
    going = _going(request)
    return render(request, "editor/answers.html", {"groups": review_rows(going, page_language()), "going": going})


@needs("editor.write")
@require_POST
def made(request: Request) -> HttpResponse:
    """Make the draft of the answers."""
    going = _going(request)
    try:
        actions.finish(going, by=request.user, language=page_language())
    except RefusedError as error:
        rows = review_rows(going, page_language())
        return render(request, "editor/answers.html", {"groups": rows, "going": going, "faults": error.sentences()})
    return redirect("editor:result")


def _keep(request: Request, going: Interview, form: QuestionForm, question_id: str) -> HttpResponse:
    held = actions.answer(going, form.answers(), by=request.user)
    if "open" in request.POST:
        actions.leave_open(held, form.steps.values(), by=request.user)
    if request.GET.get("from") == CHECK:
        messages.success(request, gettext("Your answer was saved."))
        return redirect("editor:answers")
    order = list(questions_in(page_language()))
    place = order.index(question_id) + 1
    return redirect("editor:answers") if place == len(order) else redirect("editor:question", order[place])


def _page(request: Request, form: QuestionForm, question_id: str) -> dict[str, Any]:
    order = list(questions_in(page_language()))
    place = order.index(question_id)
    asked = next(iter(form.steps.values()))
    return {
        "form": form,
        "question": asked.question,
        "help": asked.help,
        "number": place + 1,
        "total": len(order),
        "before": order[place - 1] if place else "",
        "from_check": request.GET.get("from") == CHECK,
    }


def _going(request: Request) -> Interview:
    going = going_for(request.user)
    if going is None:
        raise Http404
    return going


def _done(request: Request) -> int:
    going = going_for(request.user)
    return sum(any(step.key in going.given for step in steps) for steps in questions_in("en").values()) if going else 0


def _next_open(going: Interview, questions: dict[str, Any]) -> str:
    """Return the first question after the last one that was answered."""
    order = list(questions)
    touched = [number for number, name in enumerate(order) if any(step.key in going.given for step in questions[name])]
    return order[min(max(touched, default=-1) + 1, len(order) - 1)]
