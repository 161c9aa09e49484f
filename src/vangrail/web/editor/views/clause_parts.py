"""The other sides of a clause: where it stands and who answers, its questions, its rules as a file."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from vangrail.languages import NAMES, choose
from vangrail.policy.clause import Clause
from vangrail.source.files import clause_toml, rules_toml
from vangrail.source.markdown import write_clause
from vangrail.source.model import PolicySource
from vangrail.web.editor import actions
from vangrail.web.editor.errors import ConflictError, RefusedError
from vangrail.web.editor.forms.clause import FactsForm, QuestionSet, RulesForm, facts_initial, question_initial
from vangrail.web.editor.parts import with_clause
from vangrail.web.editor.queries.clauses import clause_of, shipped_clause
from vangrail.web.editor.queries.workspace import draft_for, source_for
from vangrail.web.editor.views.saving import Saved, fresh, save, seen, with_draft
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.languages import page_language


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def facts(request: Request, clause_id: str) -> HttpResponse:
    """Say where a clause stands, who reads it, which desk answers, and when it is looked at again."""
    source = source_for(request.user)
    held, part = _held(source, clause_id), f"clause.{clause_id}"
    form = FactsForm(request.POST if request.method == "POST" else None, initial=facts_initial(held, page_language()))
    saved = Saved()
    if request.method == "POST" and form.is_valid():
        new = held.model_copy(update=form.facts(held))
        saved = save(request, "clause.facts", part, lambda now: with_clause(now, new), _title(held))
        if saved.done:
            return redirect("editor:clause", clause_id)
    token = fresh(request, part) if saved.conflict else request.POST.get("seen") or seen(source, part)
    page = {"clause": held, "title": _title(held), "form": form, "saved": saved, "seen": token}
    return render(request, "editor/clause_facts.html", page)


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def learning(request: Request, clause_id: str, language: str) -> HttpResponse:
    """Write the questions of a clause in one language: training is made of them."""
    source = source_for(request.user)
    held, part = _held(source, clause_id), f"clause.{clause_id}"
    if language not in source.languages or language not in held.texts:
        raise Http404(language)
    initial = [question_initial(each) for each in held.texts[language].questions]
    form = QuestionSet(request.POST if request.method == "POST" else None, initial=initial, prefix="q")
    saved = Saved()
    if request.method == "POST" and form.is_valid():
        new = _with_questions(held, language, form)
        saved = save(request, "clause.questions", part, lambda now: with_clause(now, new), _title(held))
        if saved.done:
            return redirect(request.path)
    token = fresh(request, part) if saved.conflict else request.POST.get("seen") or seen(source, part)
    page = {"clause": held, "title": _title(held), "forms": form, "saved": saved, "seen": token}
    return render(request, "editor/questions.html", page | {"written_in": NAMES[language]})


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def rules(request: Request, clause_id: str) -> HttpResponse:
    """Write the rules of a clause as the text of their file; the core says line by line what it does not take."""
    draft, source = draft_for(request.user), source_for(request.user)
    held = _held(source, clause_id)
    path = f"clauses/{clause_id}/rules.toml"
    shipped = shipped_clause(clause_id)
    own = draft.files.get(path)
    begun = own if own is not None else rules_toml(shipped.rules) if shipped and shipped.rules else ""
    form = RulesForm(request.POST if request.method == "POST" else None, initial={"rules": begun})
    page: dict[str, Any] = {
        "clause": held,
        "title": _title(held),
        "form": form,
        "seen": draft.revision,
        "own": own,
        "saved": Saved(),
    }
    if request.method == "POST" and form.is_valid():
        page |= _save_rules(request, held, path, form, draft.files)
        if page["saved"].done:
            return redirect(request.path)
    return render(request, "editor/rules.html", page)


def _save_rules(request: Request, held: Clause, path: str, form: RulesForm, files: dict[str, str]) -> dict[str, Any]:
    text = form.cleaned_data["rules"].replace("\r\n", "\n")
    home = path.rpartition("/")[0]
    new: dict[str, str | None] = {path: text if text.strip() else None}
    if text.strip() and f"{home}/clause.toml" not in files:
        new[f"{home}/clause.toml"] = clause_toml(held)
        new |= {f"{home}/{language}.md": write_clause(each, language) for language, each in held.texts.items()}
    seen_revision = int(request.POST.get("seen") or 0) if (request.POST.get("seen") or "0").isdecimal() else 0
    try:
        actions.change_files("clause.rules", new, by=request.user, seen=seen_revision, about=_title(held))
    except RefusedError as error:
        return {"saved": Saved(faults=error.sentences())}
    except ConflictError as error:
        return {"saved": Saved(conflict=error.change)}
    return {"saved": Saved(done=True)}


def _held(source: PolicySource, clause_id: str) -> Clause:
    held = clause_of(source, clause_id)
    if held is None:
        raise Http404(clause_id)
    return held


def _title(held: Clause) -> str:
    return held.texts[choose(page_language(), held.texts)].title


def _with_questions(held: Clause, language: str, form: Any) -> Clause:
    made = tuple(question for each in form if (question := each.question()))
    text = held.texts[language].model_copy(update={"questions": made})
    return held.model_copy(update={"texts": {**held.texts, language: text}})
