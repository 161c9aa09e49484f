"""The folder in, and the version out."""

import re
from typing import Final

from django.db import transaction

from vangrail.errors import PolicyError
from vangrail.policy.model import Policy
from vangrail.source.archive import unpacked
from vangrail.source.model import PolicySource
from vangrail.source.reader import NEED_TO_KNOW, read_files
from vangrail.source.resolve import resolve
from vangrail.source.update import updated
from vangrail.web.editor.actions.workspace import locked, start
from vangrail.web.editor.errors import RefusedError
from vangrail.web.editor.models import Change
from vangrail.web.editor.queries.workspace import source_from, with_secret
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Version

_LAST: Final = re.compile(r"\d+$")


@transaction.atomic
def bring_in(data: bytes, *, by: Person) -> tuple[Change, bool]:
    """Put a zipped policy folder in the place of the draft; say too whether a need-to-know file was left out.

    Raises:
        RefusedError: it is no policy folder, or one that does not load.
    """
    require(by, "editor.write")
    try:
        files = unpacked(data)
        read_files({path: text for path, text in files.items() if path != NEED_TO_KNOW})
    except PolicyError as error:
        raise RefusedError(error.problems) from error
    return start(files, by=by, kind="imported"), NEED_TO_KNOW in files


@transaction.atomic
def propose_draft(*, by: Person, note: str = "") -> Version:
    """Propose the draft as a version, with the need-to-know list in it. It gets a number of its own.

    Raises:
        NoDraftError: there is no draft.
        RefusedError: it does not load.
    """
    require(by, "policies.edit")
    workspace = locked()
    source = source_from(workspace.files)
    taken = labels()
    if source.version in taken:
        source = source.model_copy(update={"version": next_label(source.version, taken)})
        workspace.files = updated(workspace.files, source)
        workspace.save(update_fields=["files"])
    return propose(_whole(source), workspace.files, by=by, note=note)


def labels() -> set[str]:
    """Return what the versions there are call themselves."""
    return set(Version.objects.values_list("label", flat=True))


def next_label(label: str, taken: set[str]) -> str:
    """Return a label that is free, with its last number one higher: 0.2 after 0.1."""
    while label in taken:
        label = _LAST.sub(lambda match: str(int(match[0]) + 1), label) if _LAST.search(label) else f"{label}.1"
    return label


def _whole(source: PolicySource) -> Policy:
    try:
        return resolve(with_secret(source))
    except PolicyError as error:
        raise RefusedError(error.problems) from error
