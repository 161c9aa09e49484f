"""`vangrail build`: the policy as documents that people read."""

from datetime import date
from pathlib import Path
from typing import Annotated, Final, TypeVar

import typer

from vangrail.cli.endings import failed, writing

T = TypeVar("T", bound=str)

_LATER: Final = ("pdf", "docx")
"""Forms that are announced and not there yet."""


def run(
    policy: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    *,
    out: Annotated[Path, typer.Option(metavar="FOLDER", show_default=False)],
    language: Annotated[list[str] | None, typer.Option(metavar="CODE")] = None,
    audience: Annotated[list[str] | None, typer.Option(metavar="NAME")] = None,
    form: Annotated[str, typer.Option("--format", metavar="html,md")] = "html,md",
    issued: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
) -> None:
    """Write every wanted document and the published policy into one folder."""
    from vangrail.cli.output_build import built
    from vangrail.cli.policies import open_policy
    from vangrail.documents.folder import FORMS, files_of, write_files

    forms = _chosen("format", form.split(","), FORMS)
    day = _day(issued)
    found = open_policy(policy)
    languages = _chosen("language", language, found.languages)
    audiences = _chosen("audience", audience, found.audiences)
    files = files_of(found, languages, audiences, forms, issued=day)
    with writing(out):
        write_files(files, out)
    built(found, files, out)


def _chosen(option: str, given: list[str] | None, there: tuple[T, ...]) -> tuple[T, ...]:
    """Return what somebody chose of what there is, in that order; everything when nobody chose."""
    wanted = [each.strip() for each in given or there if each.strip()]
    later = [each for each in wanted if option == "format" and each in _LATER]
    if later:
        raise failed(key="build.later", found=", ".join(later), choices=", ".join(there))
    unknown = [each for each in wanted if each not in there]
    if unknown:
        raise failed(key=f"build.{option}", found=", ".join(unknown), choices=", ".join(there))
    return tuple(each for each in there if each in wanted)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise failed(key="day", found=text) from None
