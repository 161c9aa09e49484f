"""How long it takes to lint a long document, and to build a policy, beside what the library that reads the file needs alone.

Run: `python -m benchmarks.documents`. Figures are no gate: it always ends with 0.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import mammoth
import pypdfium2

from tools.evaluate.tables import table
from vangrail import load_policy, render
from vangrail.documents.folder import files_of
from vangrail.documents.plan import Wanted
from vangrail.documents.render import FORMS
from vangrail.lint.api import lint_document
from vangrail.lint.reader import read_document

POLICY: Final = Path(__file__).parents[1] / "examples/solvane/policy"
_TIMES: Final = 3


def seconds(work: Callable[[], object]) -> float:
    """Return the best of a few runs in processor time: what else the machine does is left out."""
    found = []
    for _ in range(_TIMES):
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return min(found)


def bare_pdf(file: Path) -> int:
    """Read a PDF's text with the library alone, and return how many pages it has."""
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            page.get_textpage().get_text_range()
        return len(document)


def bare_docx(file: Path) -> str:
    """Read a Word file with the library alone."""
    with file.open("rb") as opened:
        return str(mammoth.convert_to_html(opened).value)


def measure(folder: Path) -> list[tuple[str, str, str]]:
    """Return what was measured: what, seconds, and beside what."""
    policy = load_policy(POLICY)
    rows = []
    for form, bare in (("docx", bare_docx), ("pdf", bare_pdf)):
        file = folder / f"policy.{form}"
        file.write_bytes(render(policy, "corporate", "en", form))
        lint_document(read_document(file), "US")  # compiles the rules, or loads them
        alone = seconds(lambda file=file, bare=bare: bare(file))
        read = seconds(lambda file=file: read_document(file))
        whole = seconds(lambda file=file: lint_document(read_document(file), "US"))
        pages = bare_pdf(file) if form == "pdf" else ""
        rows += [
            (f"{form}: the library reads it", f"{alone:.2f}", f"{pages} pages" if pages else ""),
            (f"{form}: read as a document", f"{read:.2f}", f"{read / alone:.1f}x the library"),
            (f"{form}: read and linted", f"{whole:.2f}", "target: under 2 s"),
        ]
    wanted = Wanted(languages=policy.languages, audiences=policy.audiences, forms=FORMS)
    before = time.process_time()
    count = len(files_of(policy, wanted))
    rows.append(
        (
            "a policy in all forms and languages",
            f"{time.process_time() - before:.1f}",
            f"{count} files; target: under 30 s",
        )
    )
    return rows


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(("what", "seconds", ""), measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
