"""A folder of documents, and the published policy beside them. It appears whole, or not at all."""

import shutil
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, Literal

from vangrail.documents import html, index, markdown
from vangrail.documents.outline import outline
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
    """Return every file of the folder by its name. The same policy gives the same bytes."""
    documents = [outline(policy, audience, language, issued=issued) for language in languages for audience in audiences]
    documents = [document for document in documents if document.sections]
    found = {PUBLISHED: policy.canonical()}
    for document in documents:
        if "html" in forms:
            found[f"{document.name}.html"] = html.render(document, documents)
        if "md" in forms:
            found[f"{document.name}.md"] = markdown.render(document)
    if "html" in forms:
        found[index.NAME] = index.index(documents)
    return found


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
