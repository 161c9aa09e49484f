"""The clauses: all of them, and one with its text, its facts, its questions and its rules."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vangrail.errors import PolicyError
from vangrail.languages import NAMES, choose
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.model import Policy
from vangrail.source.facts import desk_words, facts_of
from vangrail.source.gates import RIGHTS
from vangrail.source.library import ORDER, load_library
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve
from vangrail.source.starting import free_id, starting_questions
from vangrail.source.template import Facts
from vangrail.web.editor.errors import RefusedError
from vangrail.web.editor.forms.clause import SECTIONS, NewClauseForm, TextForm, text_initial
from vangrail.web.editor.parts import switched, with_clause, without_clause
from vangrail.web.editor.queries import clauses as queries
from vangrail.web.editor.queries.looking import mended, preview, remarks
from vangrail.web.editor.queries.workspace import policy_for, source_for
from vangrail.web.editor.views.saving import Saved, fresh, save, seen, with_draft
from vangrail.web.editor.words import state_word
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.components.lists import Cell
from vangrail.web.ui.languages import page_language


@needs("editor.see")
@with_draft
def clauses(request: Request) -> HttpResponse:
    """List every clause by section, with what the company made of it."""
    source, policy = source_for(request.user), policy_for(request.user)
    rows = queries.clause_rows(source, policy, page_language())
    may = request.user.has_perm("editor.write")
    sections = [(label, [_cells(row, may=may) for row in rows if row.section == name]) for name, label in SECTIONS]
    headers = [
        gettext("Clause"),
        gettext("State"),
        gettext("Translations"),
        gettext("Who helps"),
        gettext("Look at it again"),
    ]
    page = {"sections": [each for each in sections if each[1]], "headers": headers}
    return render(request, "editor/clauses.html", page)


def _cells(row: queries.ClauseRow, *, may: bool) -> list[Any]:
    where = reverse("editor:origin" if row.state in {"off", "away"} else "editor:clause", args=[row.id]) if may else ""
    word, state = state_word(row.state)
    behind = gettext("%(languages)s behind") % {"languages": ", ".join(NAMES[code] for code in row.stale)}
    followed = Cell(behind, state="due") if row.stale else "—"
    return [Cell(row.title, where), Cell(word, state=state), followed, desk_name(row.desk), date_format(row.review)]


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def clause(request: Request, clause_id: str) -> HttpResponse:
    """Write one clause in one language, beside the library's words, with how it will be read."""
    source = source_for(request.user)
    held, language = _held(source, clause_id), _language(request, source)
    old = held.texts.get(language) or held.texts[choose(language, held.texts)]
    data = _used(request, source, held, language) if request.method == "POST" else None
    form = TextForm(data, initial=text_initial(old))
    saved = Saved()
    if request.method == "POST" and form.is_valid() and not {"look", "use"} & request.POST.keys():
        new = _with_text(held, language, form.clause_text(old))
        saved = save(
            request, "clause", f"clause.{clause_id}", lambda now: with_clause(now, new), form.cleaned_data["title"]
        )
        if saved.done:
            return redirect(f"{request.path}?language={language}")
    page = _page(request, source, held, language) | {"form": form, "saved": saved}
    if saved.conflict:
        page["seen"] = fresh(request, f"clause.{clause_id}")
    return render(request, "editor/clause.html", page | _looked(source, held, language, form, old))


@needs("editor.write")
@with_draft
@require_http_methods(["POST"])
def look(request: Request, clause_id: str) -> HttpResponse:
    """Show how a clause would be read, while somebody writes it."""
    source = source_for(request.user)
    held, language = _held(source, clause_id), _language(request, source)
    old = held.texts.get(language) or held.texts[choose(language, held.texts)]
    form = TextForm(request.POST, initial=text_initial(old))
    page = {"written_in": language, "clause": held} | _looked(source, held, language, form, old)
    return render(request, "editor/looked.html", page)


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def new_clause(request: Request) -> HttpResponse:
    """Write a clause of one's own: it begins in the language that leads, and waits for its translations."""
    source = source_for(request.user)
    form = NewClauseForm(request.POST if request.method == "POST" else None)
    saved = Saved()
    if request.method == "POST" and form.is_valid():
        made = _made(form, source)
        saved = save(
            request, "clause.new", f"clause.{made.id}", lambda now: with_clause(now, made), form.cleaned_data["title"]
        )
        if saved.done:
            return redirect("editor:clause", made.id)
    page = {"form": form, "saved": saved, "seen": seen(source, "clause.")}
    return render(request, "editor/new_clause.html", page | {"written_in": NAMES[source.languages[0]]})


@needs("editor.write")
@with_draft
@require_http_methods(["GET", "POST"])
def origin(request: Request, clause_id: str) -> HttpResponse:
    """Go back to the library's text, take an own clause away, or switch one off or on."""
    source, policy = source_for(request.user), policy_for(request.user)
    held, part = _held(source, clause_id), f"clause.{clause_id}"
    state, saved = queries.state_of(source, policy, clause_id), Saved()
    title = held.texts[choose(page_language(), held.texts)].title
    if request.method == "POST":
        kind, mutate = _turn(request, clause_id, state)
        saved = save(request, kind, part, mutate, title)
        if saved.done:
            return redirect("editor:clauses")
    page = {"clause": held, "title": title, "state": state, "saved": saved, "seen": fresh(request, part)}
    return render(request, "editor/origin.html", page | {"fixed": clause_id == RIGHTS})


def _turn(request: Request, clause_id: str, state: str) -> tuple[str, Any]:
    if state in {"changed", "own"} and "back" in request.POST:
        kind = "clause.removed" if state == "own" else "clause.library"
        return kind, lambda source: without_clause(source, clause_id)
    on = state == "off"
    return f"clause.{'on' if on else 'off'}", lambda source: switched(source, clause_id, on=on)


def _held(source: PolicySource, clause_id: str) -> Clause:
    held = queries.clause_of(source, clause_id)
    if held is None:
        raise Http404(clause_id)
    return held


def _language(request: Request, source: PolicySource) -> str:
    wanted = request.POST.get("language") or request.GET.get("language") or page_language()
    return choose(wanted, source.languages)


def _used(request: Request, source: PolicySource, held: Clause, language: str) -> Any:
    """Return what was sent, with the better sentence in the place of the one it mends where somebody chose to use it."""
    data = request.POST.copy()
    number = data.get("use", "")
    if not number:
        return data
    quote, instead = str(data.get(f"quote_{number}", "")), str(data.get(f"instead_{number}", ""))
    desk = desk_words(held.desk, source.desks.get(held.desk), source.company.owner, language)
    facts = facts_of(source, language)
    known = Facts(facts.conditions, {**facts.words, "desk": desk})
    for name in TextForm.base_fields:
        text = mended(str(data.get(name, "")).replace("\r\n", "\n"), quote, instead, known)
        if quote and text is not None:
            data[name] = text
            messages.info(request, gettext("The better sentence stands in the text now. Save the clause to keep it."))
            return data
    messages.warning(request, gettext("That sentence is not in the text any more. You can copy the better one."))
    return data


def _with_text(held: Clause, language: str, text: ClauseText) -> Clause:
    return held.model_copy(update={"texts": {**held.texts, language: text}})


def _page(request: Request, source: PolicySource, held: Clause, language: str) -> dict[str, Any]:
    policy = policy_for(request.user)
    behind = queries.stale_in(source, policy).get(held.id, set())
    shipped = queries.shipped_clause(held.id)
    tabs = [(code, NAMES[code], code == language, code in behind) for code in source.languages]
    return {
        "clause": held,
        "written_in": language,
        "tabs": tabs,
        "behind": language in behind,
        "state": queries.state_of(source, policy, held.id),
        "library": shipped.texts.get(language) if shipped else None,
        "has_extra": any(held.texts.get(language, held.texts[choose(language, held.texts)]).parts.values()),
        "lead": held.texts[source.languages[0]] if language != source.languages[0] else None,
        "seen": request.POST.get("seen") or seen(source, f"clause.{held.id}"),
    }


def _looked(source: PolicySource, held: Clause, language: str, form: TextForm, old: ClauseText) -> dict[str, Any]:
    """Return how the clause would be read by each of its readers, what the linter says, and what the core refuses."""
    if form.is_bound and not form.is_valid():
        return {"refused": [gettext("Fill in the title, the clause, why and what to do instead to see how it reads.")]}
    text = form.clause_text(old) if form.is_bound else old
    try:
        policy = _tried(source, _with_text(held, language, text), changed=form.is_bound)
    except PolicyError as error:
        return {"refused": RefusedError(error.problems).sentences()}
    there = next((each for each in policy.clauses if each.id == held.id), None)
    audiences = there.audiences if there else ()
    shown = [(name, preview(policy, held.id, name, language)) for name in audiences]
    first = shown[0][1] if shown else ""
    extra = [(name, html) for name, html in shown[1:] if html != first]
    return {"preview": first, "extra": extra, "remarks": remarks(policy, held.id, language)}


def _tried(source: PolicySource, tried: Clause, *, changed: bool) -> Policy:
    return resolve(with_clause(source, tried) if changed else source)


def _made(form: NewClauseForm, source: PolicySource) -> Clause:
    data = form.cleaned_data
    taken = {*ORDER, *load_library().clauses, *(each.id for each in source.clauses)}
    said = {name: data[name].replace("\r\n", "\n").strip() for name in ("title", "text", "why", "instead")}
    first = ClauseText(**said, questions=starting_questions(said["title"], source.languages[0]))
    return Clause(
        id=free_id(said["title"], taken),
        section=data["section"],
        audiences=tuple(data["audiences"]),
        desk=data["desk"],
        since="0.1",
        review=timezone.localdate().replace(year=timezone.localdate().year + 1, day=1),
        origin="company",
        texts=dict.fromkeys(source.languages, first),
    )
