"""The draft as a value. Reading and resolving takes milliseconds, and is kept in the process by what the files say."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

from vangrail.errors import PolicyError
from vangrail.policy.model import Policy
from vangrail.source.memory import MemoryFolder
from vangrail.source.model import PolicySource
from vangrail.source.places import locate
from vangrail.source.reader import read_files
from vangrail.source.resolve import resolve
from vangrail.web.editor.errors import NoDraftError
from vangrail.web.editor.models import Change, NeedToKnowList, Workspace
from vangrail.web.editor.parts import part_of, token
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def draft_for(person: Person) -> Workspace:
    """Return the draft, for somebody who may see it.

    Raises:
        PermissionDenied: they may not.
        NoDraftError: there is none yet.
    """
    require(person, "editor.see")
    workspace = Workspace.objects.first()
    if workspace is None:
        raise NoDraftError
    return workspace


def source_for(person: Person) -> PolicySource:
    """Return what the draft says, unresolved, for somebody who may see it."""
    return source_from(draft_for(person).files)


def policy_for(person: Person) -> Policy:
    """Return the draft as a policy, for somebody who may see it; without the list that one desk reads."""
    return resolved(draft_for(person).files)


def seen_token(source: PolicySource, part: str) -> str:
    """Return the token of a part as it is now, for a form to carry."""
    return token(part_of(source, part))


def source_from(files: Mapping[str, str]) -> PolicySource:
    """Return the source that stands in the files of a folder.

    Raises:
        PolicyError: with every problem.
    """
    return _read(*_key(files))


def resolved(files: Mapping[str, str]) -> Policy:
    """Return the policy of the files of a folder.

    Raises:
        PolicyError: with every problem, each with its line where it has one.
    """
    return _resolve(*_key(files))


def with_secret(source: PolicySource) -> PolicySource:
    """Return the source with the need-to-know list in it, for what is published and never for what is shown."""
    held = NeedToKnowList.objects.first()
    return source.model_copy(update={"need_to_know": held.value() if held else None})


def last_undoable(workspace: Workspace) -> Change | None:
    """Return the change that would be taken back next: the latest that is neither undone nor an undoing, but for the first."""
    open_ones = workspace.changes.filter(undoes=None, undone=None, revision__gt=1)
    return open_ones.select_related("by").first()


class _Files(dict[str, str]):
    """Files by their path, told apart by their digest alone."""

    def __hash__(self) -> int:  # type: ignore[override]
        return 0

    def __eq__(self, _other: object) -> bool:
        return True


def _key(files: Mapping[str, str]) -> tuple[str, _Files]:
    body = hashlib.sha256()
    for path, text in sorted(files.items()):
        body.update(f"{len(path)}:{path}:{len(text)}:{text}".encode("utf-8", "surrogatepass"))
    return body.hexdigest(), _Files(files)


@lru_cache(maxsize=16)
def _read(_digest: str, files: _Files) -> PolicySource:
    return read_files(files)


@lru_cache(maxsize=16)
def _resolve(digest: str, files: _Files) -> Policy:
    try:
        return resolve(_read(digest, files))
    except PolicyError as error:
        raise PolicyError(locate(error.problems, MemoryFolder(files))) from None
