"""Turning the switch: a page with few fields, a look at what people will see, and a second press."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vangrail.web.crisis.actions import switching
from vangrail.web.crisis.forms.switch import (
    EndForm,
    ExerciseForm,
    ExtensionForm,
    ScopeForm,
    StartForm,
    TextsForm,
    chosen,
    laid_out,
)
from vangrail.web.crisis.queries.freezes import freeze_for
from vangrail.web.crisis.queries.texts import first_texts
from vangrail.web.crisis.views.room import room
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.actions import freezing
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Freeze


@needs("policies.freeze")
def start(request: Request) -> HttpResponse:
    """Ask the little that is needed, show what people will see, and turn the switch on."""
    return _start(
        request, StartForm(request.POST or None, initial=chosen(request.GET.get("account", ""))), exercise=False
    )


@needs("policies.freeze")
def exercise(request: Request) -> HttpResponse:
    """The same as an exercise: it holds nothing, and only who takes part sees it."""
    return _start(request, ExerciseForm(request.POST or None), exercise=True)


def _start(request: Request, form: StartForm, *, exercise: bool) -> HttpResponse:
    page: dict[str, Any] = {"form": form, "exercise": exercise}
    if request.method != "POST" or not form.is_valid():
        return render(request, "crisis/start.html", page, status=422 if form.errors else 200)
    given = form.freeze_fields() | {"exercise": exercise}
    texts = first_texts(given["what"], get_language() or "en", given["desk"], exercise=exercise)
    words = TextsForm(request.POST if "told_en" in request.POST else laid_out(texts))
    if "again" in request.POST:
        return render(request, "crisis/start.html", page)
    if "confirm" not in request.POST or not words.is_valid():
        return render(request, "crisis/confirm.html", page | {"words": words, "given": Freeze(**given)})
    freeze, new = switching.begin(given | words.texts(), by=request.user, people=form.cleaned_data.get("people", ()))
    return redirect(f"/manage/crisis/{freeze.pk}/{'' if new else '?joined=1'}")


@needs("policies.freeze")
@require_POST
def extension(request: Request, number: int) -> HttpResponse:
    """Let it last longer."""
    freeze, form = freeze_for(request.user, number), ExtensionForm(request.POST)
    if not form.is_valid():
        return room(request, freeze, extension=form)
    return _done(
        request, freeze, lambda: switching.extend(freeze, form.until(), by=request.user, why=form.cleaned_data["why"])
    )


@needs("policies.freeze")
@require_POST
def scope(request: Request, number: int) -> HttpResponse:
    """Change what it holds."""
    freeze, form = freeze_for(request.user, number), ScopeForm(request.POST)
    if not form.is_valid():
        return room(request, freeze, scope=form)
    return _done(request, freeze, lambda: freezing.narrow(freeze, form.scope_fields(), by=request.user))


@needs("policies.freeze")
@require_POST
def words(request: Request, number: int) -> HttpResponse:
    """Say it in other words."""
    freeze, form = freeze_for(request.user, number), TextsForm(request.POST)
    if not form.is_valid():
        return room(request, freeze, words=form)
    texts = form.texts()
    return _done(request, freeze, lambda: freezing.reword(freeze, texts["told"], texts["say"], by=request.user))


@needs("policies.freeze")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """End it now."""
    freeze, form = freeze_for(request.user, number), EndForm(request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    switching.end(freeze, by=request.user, why=why)
    return redirect("crisis:record", number)


def _done(request: Request, freeze: Freeze, act: Any) -> HttpResponse:
    """Do it and come back to the page; where it is refused, say why."""
    try:
        act()
    except RefusedError as refused:
        return room(request, freeze, refused=str(refused))
    return redirect("crisis:freeze", freeze.pk)
