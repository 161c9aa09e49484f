"""`vangrail screen`: the same check for every row of a file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from vangrail.cli.endings import SOMETHING, failed, writing
from vangrail.cli.options import reaches

if TYPE_CHECKING:
    from vangrail.screen.job import Counts, Job

_LARGE: Final = 32 << 20
"""Bytes from which more than one process is worth its start."""

_MOST: Final = 8


def run(
    source: Annotated[Path, typer.Argument(metavar="INPUT", show_default=False)],
    *,
    policy: Annotated[Path, typer.Option(metavar="DIR", show_default=False)],
    text: Annotated[str, typer.Option(metavar="COLUMN", show_default=False)],
    out: Annotated[Path, typer.Option(metavar="FILE", show_default=False)],
    account: Annotated[Literal["personal", "corporate"], typer.Option(metavar="personal|corporate")] = "personal",
    platform: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    role: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    country: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    workers: Annotated[int | None, typer.Option(metavar="N", min=1, max=256)] = None,
    fresh: Annotated[bool, typer.Option("--fresh/--resume")] = False,
    fail_on: Annotated[
        Literal["change", "ask", "dont", "never"], typer.Option(metavar="change|ask|dont|never")
    ] = "ask",
    form: Annotated[Literal["text", "json"], typer.Option("--format", metavar="text|json")] = "text",
) -> None:
    """Screen the file and say how many rows there are of each level."""
    from vangrail.cli.options import country_of, language_of
    from vangrail.cli.policies import moment_of
    from vangrail.screen.batch import Setting
    from vangrail.screen.job import Job

    setting = Setting(
        moment=moment_of(at),
        account=account,
        platform=platform,
        role=role,
        language=language_of(language),
        country=country_of(country),
    )
    job = Job(source=source, text=text, out=out, setting=setting)
    _check_places(job)
    counts = _run(policy, job, form, asked=at is not None, workers=workers or _workers(source), fresh=fresh)
    if any(count and reaches(level, fail_on) for level, count in counts.levels.items()):
        raise typer.Exit(SOMETHING)


def _run(policy: Path, job: "Job", form: str, *, asked: bool, workers: int, fresh: bool) -> "Counts":
    """Screen, showing how far it is; `asked` says whether the time to judge at was asked for."""
    from vangrail.cli import output_screen
    from vangrail.cli.policies import open_policy
    from vangrail.screen.files import screen_file

    with writing(job.out), output_screen.Progress(job, quiet=form == "json") as progress:
        summary = screen_file(
            open_policy(policy),
            job,
            at=job.setting.moment.at if asked else None,
            workers=workers,
            fresh=fresh,
            started=progress.started,
            tell=progress.tell,
        )
    output_screen.summarise(summary, job, form)
    return summary.counts


def _check_places(job: "Job") -> None:
    """Refuse what can be known to go wrong before anything is compiled."""
    from vangrail.screen.reading import kind_of

    for place in (job.source, job.out):
        if place.is_dir():  # before anything is said about how its name ends
            raise failed(key="screen.folder", path=place)
    kind_of(job.source)
    _ = job.kind
    if not job.source.is_file():
        raise failed(key="screen.missing", path=job.source)
    if not job.out.parent.is_dir():
        raise failed(key="screen.no_folder", path=job.out.parent)


def _workers(source: Path) -> int:
    """Return how many processes to use when nobody says: one for a small file."""
    return 1 if source.stat().st_size < _LARGE else max(1, min(os.cpu_count() or 1, _MOST))
