"""Changing the draft. Every change is read back by the core before it is kept; what does not load is refused, whole."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from vangrail.errors import PolicyError, Problem
from vangrail.source.model import PolicySource
from vangrail.source.reader import NEED_TO_KNOW
from vangrail.source.update import updated
from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.editor.errors import ConflictError, NoDraftError, RefusedError
from vangrail.web.editor.models import Change, Workspace
from vangrail.web.editor.parts import Mutate, part_of, token
from vangrail.web.editor.queries.workspace import last_undoable, resolved, source_from
from vangrail.web.editor.tasks import warm
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

NEW_RULES = frozenset({"begun", "answered", "imported", "company", "clause.rules"})
"""Changes after which example posts are answered by other rules, which are compiled ahead."""


@transaction.atomic
def start(files: Mapping[str, str], *, by: Person, kind: str = "begun") -> Change:
    """Begin a draft from the files of a policy folder, or put them in the place of the one there is; that can be undone."""
    require(by, "editor.write")
    workspace = Workspace.objects.select_for_update().first() or Workspace.objects.create(begun_by=by)
    return _keep(workspace, {path: text for path, text in files.items() if path != NEED_TO_KNOW}, kind, "", by)


@transaction.atomic
def change(kind: str, mutate: Mutate, *, by: Person, part: str, seen: str, about: str = "") -> Change | None:
    """Change one part of the draft; None when nothing is different afterwards.

    `seen` is the token of the part as it was when it was opened: who changed another part meanwhile is in nobody's way.

    Raises:
        ConflictError: the part was changed since.
        RefusedError: the core does not take the result.
    """
    require(by, "editor.lists" if part.startswith("lexicon.") or part == "embargoes" else "editor.write")
    workspace = locked()
    source = source_from(workspace.files)
    if token(part_of(source, part)) != seen:
        raise ConflictError(workspace.changes.select_related("by").first(), part=part)
    return _keep_source(workspace, mutate(source), kind, about, by)


@transaction.atomic
def change_files(
    kind: str, files: Mapping[str, str | None], *, by: Person, seen: int, about: str = ""
) -> Change | None:
    """Change files as text, None taking one away. `seen` is the revision that was opened.

    Raises:
        ConflictError: the draft was changed since.
        RefusedError: the core does not take the result.
    """
    require(by, "editor.write")
    workspace = locked()
    if workspace.revision != seen:
        touched = workspace.changes.filter(revision__gt=seen).select_related("by")
        if theirs := next((each for each in touched if each.after.keys() & files.keys()), None):
            raise ConflictError(theirs, part="files")
    new = {path: text for path, text in {**workspace.files, **files}.items() if text is not None}
    return _keep(workspace, new, kind, about, by)


@transaction.atomic
def undo(number: int, *, by: Person) -> Change:
    """Take back the last change, which has this number.

    Raises:
        ConflictError: it is no longer the last one.
    """
    require(by, "editor.write")
    workspace = locked()
    last = last_undoable(workspace)
    if last is None or last.revision != number:
        raise ConflictError(workspace.changes.select_related("by").first(), part="undo")
    new = {path: text for path, text in {**workspace.files, **last.before}.items() if text is not None}
    made = _keep(workspace, new, "undone", last.kind, by)
    made.undoes = last
    made.save(update_fields=["undoes"])
    return made


def locked() -> Workspace:
    """Return the draft, held until the end of the transaction.

    Raises:
        NoDraftError: there is none yet.
    """
    workspace = Workspace.objects.select_for_update().first()
    if workspace is None:
        raise NoDraftError
    return workspace


def _keep_source(workspace: Workspace, source: PolicySource, kind: str, about: str, by: Person) -> Change | None:
    try:
        files = updated(workspace.files, source)
        if files == workspace.files:
            return None
        back = source_from(files)
    except PolicyError as error:
        raise RefusedError(error.problems) from error
    except ValueError as error:
        raise RefusedError([Problem("draft.text", "policy.toml", None, "", str(error), "")]) from error
    if back != source:
        problem = Problem("policy.write", "policy.toml", None, "", "a policy that reads back the same", "a difference")
        raise RefusedError([problem])
    return _keep(workspace, files, kind, about, by)


def _keep(workspace: Workspace, files: dict[str, str], kind: str, about: str, by: Person) -> Change:
    try:
        resolved(files)
    except PolicyError as error:
        raise RefusedError(error.problems) from error
    old = workspace.files
    touched = sorted(path for path in old.keys() | files.keys() if old.get(path) != files.get(path))
    workspace.files, workspace.revision = files, workspace.revision + 1
    workspace.save(update_fields=["files", "revision"])
    made = Change.objects.create(
        workspace=workspace,
        revision=workspace.revision,
        kind=kind,
        about=about[:120],
        before={path: old.get(path) for path in touched},
        after={path: files.get(path) for path in touched},
        by=by,
        at=timezone.now(),
    )
    if kind in NEW_RULES:
        later(warm, key=f"{workspace.pk}.{made.revision}")
    record(f"draft.{kind}", by=by, about=made, said={"about": about[:120], "files": touched})
    return made
