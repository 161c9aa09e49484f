"""`vangrail check`: may I post this?"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.options import FailOn, reaches
from vangrail.cli.output import Colour

if TYPE_CHECKING:
    from vangrail.check.verdict import Verdict
    from vangrail.cli.drafts import Given
    from vangrail.policy.model import Policy

Form = Literal["text", "json", "sarif"]
"""For people, for programs, for editors and build systems."""


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
    form: Annotated[Form, typer.Option("--format", metavar="text|json|sarif")] = "text",
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Check every draft and show its verdict."""
    from vangrail.check.checker import Checker
    from vangrail.check.draft import Draft
    from vangrail.cli.drafts import read_drafts, read_pictures
    from vangrail.cli.options import country_of, language_of
    from vangrail.cli.policies import moment_of, open_policy

    ask = partial(
        Draft,
        account=account,
        platform=platform,
        role=role,
        language=language_of(language),
        country=country_of(country),
        images=read_pictures(image or []),
        replying_to=replying_to,
    )
    moment, checker = moment_of(at), Checker(open_policy(policy))
    given = read_drafts(draft or [], text, split=split)
    verdicts = [(each, checker.check(ask(text=each.text), moment)) for each in given]
    _write(verdicts, checker.policy, form, color)
    raise typer.Exit(_code(verdicts, fail_on))


def _code(verdicts: "list[tuple[Given, Verdict]]", fail_on: FailOn) -> int:
    found = [finding.level for _, verdict in verdicts for finding in verdict.findings]
    return SOMETHING if any(reaches(level, fail_on) for level in found) else 0


def _write(verdicts: "list[tuple[Given, Verdict]]", policy: "Policy", form: Form, color: Colour) -> None:
    if form == "text":
        from vangrail.cli.output_verdict import write_verdicts

        write_verdicts(verdicts, color)
    elif form == "json":
        from vangrail.cli.output_json import write_verdicts_json

        write_verdicts_json(verdicts, policy)
    else:
        from vangrail.cli.output_sarif import write_sarif

        write_sarif(verdicts, policy)
