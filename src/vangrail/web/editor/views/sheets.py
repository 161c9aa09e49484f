"""Pages with one form each: facts about the company, its work rules, its review, other people's people, the owner, a desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from vangrail.policy.company import DeskName
from vangrail.web.editor.forms import sheets
from vangrail.web.editor.forms.base import DESKS
from vangrail.web.editor.parts import part_of
from vangrail.web.editor.queries.people import choices
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.editor.views.saving import Saved, fresh, save_value, seen, with_draft
from vangrail.web.people.access import Request, needs


@dataclass(frozen=True)
class Sheet:
    """A page with one form: the part it changes, what is said on it, and how a value becomes what stands in the fields."""

    part: str
    title: Any
    intro: Any
    form: type[forms.Form]
    initial: Callable[[Any], dict[str, Any]]
    people: bool = False
    back: str = "editor:home"


SHEETS = {
    "company": Sheet(
        "company", _("The company"), _("The policy follows from these facts: which clauses apply, and which law."),
        sheets.CompanyForm, sheets.company_initial,
    ),
    "work-rules": Sheet(
        "work_rules", _("Work rules"),
        _("Without an article, a date and a document, the policy says nothing about sanctions, only that you will talk."),
        sheets.WorkRulesSheet, sheets.initial_of,
    ),
    "review": Sheet(
        "review", _("Review"), _("When the policy is looked at again, and who checked it for which law."),
        sheets.ReviewSheet, sheets.initial_of,
    ),
    "third-parties": Sheet(
        "third_parties", _("People from other companies"), _("They see as much as your own people, and get one page of their own."),
        sheets.ThirdPartiesSheet, lambda kinds: {"kinds": ", ".join(kinds)},
    ),
    "audiences": Sheet(
        "audiences", _("For whom it is written"),
        _("A clause is read by those whom it is for, as far as the policy is written for them. From the next version on."),
        sheets.AudiencesSheet, lambda held: {"audiences": list(held)},
    ),
    "open-check": Sheet(
        "open_check", _("Who may check a post"),
        _("More people ask when nobody has to say who they are. Nothing of a check is kept either way."),
        sheets.OpenCheckSheet, lambda held: {"open_check": str(held)},
    ),
    "owner": Sheet(
        "owner", _("Owner of the policy"), _("Keeps the policy up to date, and answers where a desk is empty."),
        sheets.OwnerSheet, lambda owner: owner, people=True, back="editor:people",
    ),
}  # fmt: skip


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def sheet(request: Request, name: str) -> HttpResponse:
    """Show one form and save it."""
    if name not in SHEETS:
        raise Http404(name)
    return _page(request, SHEETS[name], f"{name.replace('-', '_')}")


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def desk(request: Request, name: str) -> HttpResponse:
    """Say who answers at a desk."""
    if name not in get_args(DeskName):
        raise Http404(name)
    intro = _("Every limit names the desk that can help. A desk without anybody is answered by the owner.")
    one = Sheet(
        f"desks.{name}",
        dict(DESKS)[name],
        intro,
        sheets.DeskSheet,
        lambda held: held,
        people=True,
        back="editor:people",
    )
    return _page(request, one, "desk", about=name)


def _page(request: Request, one: Sheet, kind: str, about: str = "") -> HttpResponse:
    source = source_for(request.user)
    form = _form(request, one, part_of(source, one.part))
    saved = Saved()
    if request.method == "POST" and form.is_valid():
        saved = save_value(request, kind, one.part, form.value, about)  # type: ignore[attr-defined]
        if saved.done:
            return redirect(one.back)
    token = fresh(request, one.part) if saved.conflict else request.POST.get("seen") or seen(source, one.part)
    page = {"form": form, "sheet": one, "seen": token, "saved": saved}
    return render(request, "editor/sheet.html", page)


def _form(request: Request, one: Sheet, value: Any) -> forms.Form:
    data = request.POST if request.method == "POST" else None
    if not one.people:
        return one.form(data, initial=one.initial(value))
    people = choices()
    known = dict(people)
    initial = (
        sheets.desk_initial(value, known) if one.part.startswith("desks.") else sheets.person_initial(value, known)
    )
    return one.form(data, initial=initial, people=people)  # type: ignore[call-arg]
