"""The draft as a whole: where to go, what was changed, what is still open, what people answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from vangrail.lint.api import lint_policy
from vangrail.source.todos import todos
from vangrail.web.editor import actions
from vangrail.web.editor.errors import ConflictError, NoDraftError, RefusedError
from vangrail.web.editor.forms.lists import NoteForm
from vangrail.web.editor.queries.changes import history_for, in_words, told, unproposed, version_url
from vangrail.web.editor.queries.overview import findings, places
from vangrail.web.editor.queries.people import DeskRow, desk_rows, owner_place, spokespersons
from vangrail.web.editor.queries.workspace import draft_for, last_undoable, policy_for, source_for
from vangrail.web.editor.views.saving import with_draft
from vangrail.web.editor.words import place_word
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.components.lists import Cell
from vangrail.web.ui.languages import page_language

MOST = 60
"""Changes that are shown word by word before a version is proposed."""


@needs("editor.see")
def home(request: Request) -> HttpResponse:
    """Show where the draft stands; before there is one, how it comes."""
    try:
        draft = draft_for(request.user)
    except NoDraftError:
        return render(request, "editor/begin.html", {})
    policy = policy_for(request.user)
    page = {"draft": draft, "policy": policy, "places": places(request.user), "new": unproposed(policy)}
    last = last_undoable(draft)
    return render(request, "editor/home.html", page | {"last": last, "history": history_for(request.user)[:5]})


@needs("editor.see")
@with_draft
def result(request: Request) -> HttpResponse:
    """Say what the interview made: a policy that can be read, what the linter says, what is still open."""
    policy = policy_for(request.user)
    open_points = todos(policy, today=timezone.localdate(), language=page_language())
    found = lint_policy(policy, languages=[policy.languages[0]])
    page = {"policy": policy, "rules": len(policy.rules()), "todos": _sorted(open_points), "found": findings(found)}
    return render(request, "editor/result.html", page)


@needs("editor.see")
@with_draft
def open_points(request: Request) -> HttpResponse:
    """Show what is still open: who could do it, and why it matters."""
    found = todos(policy_for(request.user), today=timezone.localdate(), language=page_language())
    return render(request, "editor/todos.html", {"todos": _sorted(found)})


@needs("editor.see")
@with_draft
def people(request: Request) -> HttpResponse:
    """Show who owns the policy, who speaks to the press, and who answers at which desk."""
    source = source_for(request.user)
    may = request.user.has_perm("editor.write")
    headers = [
        gettext("Desks"),
        gettext("Who answers"),
        gettext("Who stands in"),
        gettext("Hours"),
        gettext("Promised"),
    ]
    page = {"headers": headers, "rows": [_desk(row, may=may) for row in desk_rows(source)]}
    said = {"owner": owner_place(source), "spokespersons": spokespersons(source)}
    return render(request, "editor/people.html", page | said)


def _desk(row: DeskRow, *, may: bool) -> list[Any]:
    """Return a desk as cells: who answers, who stands in, when and how soon."""
    person, state = place_word(row.person.name, row.person.state)
    stands_in, other = place_word(row.deputy.name, row.deputy.state, deputy=True)
    url = reverse("editor:desk", args=[row.name]) if may else ""
    hours = row.answers_within
    promised = (
        ngettext("within %(n)s working hour", "within %(n)s working hours", hours) % {"n": hours} if hours else "—"
    )
    return [
        Cell(desk_name(row.name), url),
        Cell(person, state=state),
        Cell(stands_in, state=other),
        row.hours or "—",
        promised,
    ]


@needs("editor.see")
@with_draft
def changes(request: Request) -> HttpResponse:
    """Show every change of the draft."""
    last = last_undoable(draft_for(request.user))
    page = {"history": history_for(request.user), "last": last, "last_words": in_words(last) if last else ""}
    return render(request, "editor/changes.html", page)


@needs("editor.write")
@with_draft
@require_POST
def undoing(request: Request, number: int) -> HttpResponse:
    """Take the last change back."""
    try:
        actions.undo(number, by=request.user)
    except ConflictError:
        messages.warning(request, gettext("Somebody changed the draft meanwhile. Look at the changes first."))
    else:
        messages.success(request, gettext("The change was taken back."))
    return redirect("editor:changes")


@needs("policies.edit")
@with_draft
@require_http_methods(["GET", "POST"])
def proposal(request: Request) -> HttpResponse:
    """Propose the draft as a version."""
    form = NoteForm(request.POST if request.method == "POST" else None)
    policy = policy_for(request.user)
    new = unproposed(policy)
    rows = told(new, policy, page_language()) if new else []
    page: dict[str, Any] = {"form": form, "new": new, "rows": rows[:MOST], "more": len(rows[MOST:]), "policy": policy}
    if request.method == "POST" and form.is_valid():
        try:
            version = actions.propose_draft(by=request.user, note=form.cleaned_data["note"])
        except RefusedError as error:
            return render(request, "editor/proposal.html", page | {"faults": error.sentences()})
        return render(request, "editor/proposed.html", {"version": version, "next": version_url(version)})
    return render(request, "editor/proposal.html", page)


def _sorted(found: list[Any]) -> dict[str, list[Any]]:
    return {needs: [todo for todo in found if todo.needs == needs] for needs in ("publish", "later")}
