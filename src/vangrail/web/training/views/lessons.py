"""The lessons that anybody can read without signing in, and the platform cards. An answer is neither sent on nor kept."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vangrail.documents.filler import Filler
from vangrail.web.people.access import open_to_all
from vangrail.web.training.forms import ChoiceForm, posted
from vangrail.web.training.queries import lessons as found
from vangrail.web.training.shown import told


@open_to_all
def lessons(request: HttpRequest) -> HttpResponse:
    """List the lessons."""
    to = found.filler()
    context = {"lessons": found.lessons(to), "intro": to.say(to.pages.lessons.intro)} if to else {}
    return render(request, "training/lessons.html", context)


@open_to_all
def lesson(request: HttpRequest, name: str) -> HttpResponse:
    """Show a lesson with its question; after an answer say why."""
    to = _filler()
    if (shown := found.lesson(to, name)) is None or not shown.asked:
        raise Http404
    quiz = shown.asked[0]
    answers = [each.text for each in quiz.answers]
    form = ChoiceForm(quiz.prompt, answers, posted(request))
    context: dict[str, Any] = {"lesson": shown, "form": form, "language": to.language}
    context["policy_language"] = found.spoken_in(to.policy)
    if form.is_valid():
        context["told"] = told(quiz.answered(form.cleaned_data["choice"]))
        context["form"] = ChoiceForm(quiz.prompt, answers)
    return render(request, "training/lesson.html", context)


@open_to_all
def platforms(request: HttpRequest) -> HttpResponse:
    """Show who can read along on each platform, and when that was last looked up."""
    to = _filler()
    page = to.pages.platforms
    context = {"title": to.say(page.title), "intro": f"{to.say(page.intro)} {to.say(page.outdated)}"}
    return render(request, "training/platforms.html", {**context, "cards": found.cards(to)})


def _filler() -> Filler:
    to = found.filler()
    if to is None:
        raise Http404
    return to
