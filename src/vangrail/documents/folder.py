"""A folder of documents, and the published policy beside them. It appears whole, or not at all."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final, Literal

from vangrail.documents import html, index, markdown
from vangrail.documents.model import STAFF, Document
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.errors import UsageError
from vangrail.policy.audience import Audience
from vangrail.policy.model import Policy
from vangrail.source.published import PUBLISHED

Form = Literal["html", "md"]

FORMS: Final[tuple[Form, ...]] = ("html", "md")
"""The forms there are."""

_MARK: Final = ".vangrail-build"
"""A file that says: this folder was built, and may be replaced."""


def files_of(
    policy: Policy,
    languages: Sequence[str],
    audiences: Sequence[Audience],
    forms: Sequence[Form],
    *,
    issued: date | None = None,
) -> dict[str, bytes]:
    """Return every file of the folder by its name. The same policy gives the same bytes.

    Who works here, and reads about own accounts or posts for the company, finds a page with cards and lessons beside the policy.
    """
    policies = [outline(policy, audience, language, issued=issued) for language in languages for audience in audiences]
    policies = [document for document in policies if document.sections]
    found = {PUBLISHED: policy.canonical()}
    for form in forms:
        documents = list(_with_practice(policy, policies, form, issued))
        for document in documents:
            render = html.render if form == "html" else markdown.render
            found[f"{document.name}.{form}"] = render(document, documents)
        if form == "html":
            found[index.NAME] = index.index(documents)
    return found


def _with_practice(policy: Policy, policies: Sequence[Document], form: Form, issued: date | None) -> Iterator[Document]:
    """Yield the documents by language, after each the page beside them, with links to files of this form."""
    for language, group in groupby(policies, lambda each: each.language):
        documents = list(group)
        yield from documents
        kinds = [each.kind for each in documents]
        for audience in STAFF:
            if audience in kinds:
                yield practice(policy, language, clauses_in=audience, ending=form, issued=issued)
                break


def write_files(files: dict[str, bytes], out: Path) -> None:
    """Write the files as the folder `out`, replacing one that was built before.

    Raises:
        UsageError: there is something else at that place.
        OSError: it cannot be written. What was there before stays then.
    """
    if out.exists() and not (out.is_dir() and ((out / _MARK).exists() or not any(out.iterdir()))):
        message = f"{out} holds something that was not built here; choose another folder"
        raise UsageError(message, key="not_built", path=out)
    out.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        new = work / "new"
        new.mkdir()
        for name, data in {**files, _MARK: b""}.items():
            (new / name).write_bytes(data)
        if out.exists():
            out.replace(work / "old")
        new.replace(out)
    except BaseException:
        if (work / "old").exists() and not out.exists():
            (work / "old").replace(out)
        raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
