"""`vangrail build`: the policy as documents that people read."""

from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from vangrail.cli.endings import failed, writing
from vangrail.cli.messages import say
from vangrail.errors import UsageError

T = TypeVar("T", bound=str)


def run(
    policy: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    *,
    out: Annotated[Path, typer.Option(metavar="FOLDER", show_default=False)],
    language: Annotated[list[str] | None, typer.Option(metavar="CODE")] = None,
    audience: Annotated[list[str] | None, typer.Option(metavar="NAME")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="html,md,pdf,docx")] = None,
    issued: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    address: Annotated[str | None, typer.Option(metavar="URL")] = None,
    since: Annotated[Path | None, typer.Option(metavar="OLD", show_default=False)] = None,
) -> None:
    """Write every wanted document and the published policy into one folder."""
    from vangrail.cli.output_build import Progress, built
    from vangrail.cli.policies import open_policy
    from vangrail.documents.folder import check_place, files_of, write_files
    from vangrail.documents.plan import Wanted
    from vangrail.documents.render import FORMS, available

    there = available()
    forms = _chosen("format", form.split(","), FORMS) if form else there
    if set(forms) - set(there) or (address and not find_spec("segno")):
        raise UsageError(say("build.no_pdf", catalogue_name="documents"), key="no_pdf")
    day = _day(issued)
    check_place(out)
    found, old = open_policy(policy), open_policy(since) if since else None
    languages = _chosen("language", language, found.languages)
    audiences = _chosen("audience", audience, found.audiences)
    wanted = Wanted(languages=languages, audiences=audiences, forms=forms, issued=day, address=_web(address), since=old)
    with Progress() as progress:
        files = files_of(found, wanted, progress.tell)
    with writing(out):
        write_files(files, out)
    built(found, files, out, complete=form is not None or there == FORMS)


def _chosen(option: str, given: list[str] | None, there: tuple[T, ...]) -> tuple[T, ...]:
    """Return what somebody chose of what there is, in that order; everything when nobody chose."""
    wanted = [each.strip() for each in given or there if each.strip()]
    unknown = [each for each in wanted if each not in there]
    if unknown:
        raise failed(key=f"build.{option}", found=", ".join(unknown), choices=", ".join(there))
    return tuple(each for each in there if each in wanted)


def _web(text: str | None) -> str | None:
    """Return a web address as it is; a telephone that reads the code should open a page and nothing else."""
    if text and not text.lower().startswith(("https://", "http://")):
        raise UsageError(say("build.address", catalogue_name="documents", found=text), key="address", found=text)
    return text


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise failed(key="day", found=text) from None
