"""The dials, with what follows from turning one: said in words, and tried on example posts before it is saved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods

from vangrail.policy.company import Dials
from vangrail.source.interview import questions
from vangrail.web.editor.forms.lists import DialsForm
from vangrail.web.editor.queries.effects import consequence
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.editor.views.saving import Saved, fresh, save_value, seen, with_draft
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.languages import page_language

Ways = dict[str, tuple[str, list[tuple[str, str]]]]


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def dials(request: Request) -> HttpResponse:
    """Turn a dial: look what would change, then save."""
    source = source_for(request.user)
    form = DialsForm(request.POST if request.method == "POST" else None, ways=_ways(), initial=dict(source.dials))
    page: dict[str, Any] = {"form": form, "saved": Saved(), "seen": seen(source, "dials")}
    if request.method == "POST" and form.is_valid():
        wanted = Dials(**form.cleaned_data)
        page["warnings"] = _warnings(wanted)
        if "look" in request.POST:
            page |= {"consequence": consequence(source, wanted, page_language()), "company": source.company.name}
            return render(request, "editor/effect.html" if request.htmx else "editor/dials.html", page)  # type: ignore[attr-defined]
        page["saved"] = save_value(request, "dials", "dials", wanted)
        if page["saved"].done:
            return redirect("editor:home")
        page["seen"] = fresh(request, "dials")
    return render(request, "editor/dials.html", page)


def _ways() -> Ways:
    found: Ways = {}
    for question in questions(page_language()):
        for field in question.fields:
            if field.key in Dials.model_fields:
                choices: list[tuple[str, str]] = [
                    (each.value, format_html('{}<span class="hint">{}</span>', each.label, each.consequence))
                    for each in field.choices
                ]
                found[field.key] = (field.label, choices)
    return found


def _warnings(wanted: Dials) -> list[str]:
    return [
        choice.warning
        for question in questions(page_language())
        for field in question.fields
        for choice in field.choices
        if choice.warning and getattr(wanted, field.key, None) == choice.value
    ]
