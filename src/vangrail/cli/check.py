"""`vangrail check`: may I post this?"""

from pathlib import Path
from typing import Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.options import FailOn, reaches
from vangrail.cli.output import Colour


def run(
    draft: Annotated[list[str] | None, typer.Argument(metavar="FILE|-", show_default=False)] = None,
    *,
    policy: Annotated[Path, typer.Option(metavar="DIR", show_default=False)],
    text: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    account: Annotated[Literal["personal", "corporate"], typer.Option(metavar="personal|corporate")] = "personal",
    platform: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    role: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    country: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    image: Annotated[list[Path] | None, typer.Option(metavar="FILE")] = None,
    replying_to: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    split: Annotated[bool, typer.Option("--split")] = False,
    fail_on: Annotated[FailOn, typer.Option(metavar="fine|change|ask|dont|never")] = "ask",
    form: Annotated[Literal["text", "json", "sarif"], typer.Option("--format", metavar="text|json|sarif")] = "text",
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Check every draft and show its verdict."""
    from vangrail.check.checker import Checker
    from vangrail.check.draft import Draft
    from vangrail.cli.drafts import read_drafts, read_pictures
    from vangrail.cli.options import country_of, language_of
    from vangrail.cli.policies import moment_of, open_policy

    given = read_drafts(draft or [], text, split=split)
    shared = {
        "account": account,
        "platform": platform,
        "role": role,
        "language": language_of(language),
        "country": country_of(country),
        "images": read_pictures(image or []),
        "replying_to": replying_to,
    }
    moment = moment_of(at)
    checker = Checker(open_policy(policy))
    verdicts = [(each, checker.check(Draft(text=each.text, **shared), moment)) for each in given]  # type: ignore[arg-type]
    if form == "text":
        from vangrail.cli.output_verdict import write_verdicts

        write_verdicts(verdicts, color)
    elif form == "json":
        from vangrail.cli.output_json import write_verdicts_json

        write_verdicts_json(verdicts, checker.policy)
    else:
        from vangrail.cli.output_sarif import write_sarif

        write_sarif(verdicts, checker.policy)
    if any(reaches(finding.level, fail_on) for _, verdict in verdicts for finding in verdict.findings):
        raise typer.Exit(SOMETHING)
