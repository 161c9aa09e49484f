"""`vangrail import`: a policy that stands in a document becomes a policy folder, with a report of what was matched."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from vangrail.cli.endings import writing
from vangrail.cli.messages import say, width
from vangrail.cli.output import Colour, Paint, paragraph, write
from vangrail.errors import UsageError
from vangrail.languages import NAMES, SHIPPED

if TYPE_CHECKING:
    from vangrail.lint.document import Document
    from vangrail.lint.importer import Import, Match

REPORT: Final = "import.md"
"""The report inside the new folder. It is no part of the policy."""


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    *,
    country: Annotated[str, typer.Option(metavar="CODE", show_default=False)],
    language: Annotated[str | None, typer.Option(metavar="en|nl|es")] = None,
    company: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Read the document, match its sections, and write the folder: whole, or not at all."""
    from vangrail.cli.options import country_of, language_of
    from vangrail.lint.importer import import_policy
    from vangrail.lint.reader import read_document

    code = country_of(country)
    _free(folder)
    document = read_document(file, language=language_of(language))
    if document.language not in SHIPPED:
        choices = ", ".join(NAMES[each] for each in SHIPPED)
        raise _refused(key="language", name=file.name, found=NAMES[document.language], choices=choices)
    name = (company or "").strip() or folder.resolve().name
    made = import_policy(document, {"company": name, "country": code}, datetime.now(UTC).date())
    _write(made, document, folder)
    _tell(made, document, folder, Paint(color))
    if not company:
        write(paragraph(_say("named", company=name), width(), ""))


def _say(key: str, **data: Any) -> str:
    return say(f"import.{key}", catalogue_name="lint", **data)


def _refused(*, key: str, **data: Any) -> UsageError:
    return UsageError(_say(key, **data))


def _free(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))):
        raise _refused(key="taken", folder=folder)


def _write(made: "Import", document: "Document", folder: Path) -> None:
    """Make the whole folder beside its place, and only then put it there."""
    from vangrail.source.writer import write_folder

    target = folder.resolve()
    with writing(folder):
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            write_folder(made.source, work / "new")
            (work / "new" / REPORT).write_text(_report(made, document), "utf-8")
            _free(target)
            if target.is_dir() and os.name == "nt":  # elsewhere a folder takes the place of an empty one by itself
                target.rmdir()
            (work / "new").rename(target)
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _groups(made: "Import") -> "Iterator[tuple[str, list[Match]]]":
    for sureness in ("sure", "likely", "own"):
        found = [match for match in made.matches if match.nearest.sureness == sureness]
        if found:
            yield sureness, found


def _line(match: "Match", made: "Import") -> str:
    section = match.section
    title = section.title if section.page is None else f"{section.title} ({_say('page', page=section.page)})"
    if match.nearest.sureness == "own":
        return title
    clause = _title(made, match.nearest.clause)
    return _say("line", title=title, clause=clause, score=f"{match.nearest.score:.2f}")


def _title(made: "Import", clause: str) -> str:
    found = next(each for each in made.policy.clauses if each.id == clause)
    return f"{found.texts[made.policy.languages[0]].title} [{clause}]"


def _tell(made: "Import", document: "Document", folder: Path, paint: Paint) -> None:
    """Say what became of the document."""
    wide = width()
    write(paint(_say("written", company=made.source.company.name, folder=folder, name=document.name), "bold", "green"))
    write(paragraph(_say("count", count=len(made.matches)), wide))
    for sureness, matches in _groups(made):
        write(f"\n{paint(_say(sureness), 'bold')} ({len(matches)})")
        for match in matches:
            write(paragraph(_line(match, made), wide, "    ", "  - "))
    if any(match.aside for match in made.matches):
        write(f"\n{paint(_say('aside'), 'bold', 'yellow')}")
        for sentence in (each for match in made.matches for each in match.aside):
            write(paragraph(f"“{sentence}”", wide, "    ", "  ! "))
    write(f"\n{paint(_say('unmentioned'), 'bold')} ({len(made.unmentioned)})")
    write(paragraph(", ".join(made.unmentioned), wide, "  "))
    if made.source.clauses:
        write(f"\n{paragraph(_say('todos', count=len(made.source.clauses)), wide, '')}")
    write(paragraph(_say("check"), wide, ""))
    write(paragraph(_say("report", file=folder / REPORT), wide, ""))


def _report(made: "Import", document: "Document") -> str:
    """Return the report: every section with what became of it, and the words that the document had."""
    lines = [f"# {_say('title', name=document.name)}", _say("check")]
    for sureness, matches in _groups(made):
        lines.append(f"## {_say(sureness)}")
        for match in matches:
            lines.append(f"### {match.section.number}. {_line(match, made)}")
            if match.kept:
                lines.append(f"`{_say('kept', clause=match.kept)}`")
            if match.aside:
                lines += [f"**{_say('aside')}:**", *(f"> {sentence}" for sentence in match.aside)]
            lines += [f"{_say('original')}:", *_quoted(match)]
    if made.bare:
        lines += [f"## {_say('bare')}", "\n".join(f"- {title}" for title in made.bare)]
    lines += [f"## {_say('unmentioned')}", "\n".join(f"- {_title(made, each)}" for each in made.unmentioned)]
    return "\n\n".join(lines) + "\n"


def _quoted(match: "Match") -> Iterator[str]:
    for text in (match.section.text, match.section.why, match.section.instead):
        if text:
            yield "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
