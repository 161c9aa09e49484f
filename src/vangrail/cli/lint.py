"""`vangrail lint`: what a policy says, what it leaves out, where it reaches too far, and the better sentence."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.output import Colour

if TYPE_CHECKING:
    from vangrail.cli.lint_read import Linted

LintForm = Literal["text", "json", "sarif", "html"]
"""For people, for programs, for editors and build systems, for printing."""

FailOnAnswer = Literal["review", "flag", "never"]
"""From which answer on the command exits with 1."""


def run(
    path: Annotated[Path, typer.Argument(metavar="PATH", show_default=False)],
    *,
    country: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    excerpt: Annotated[bool, typer.Option("--excerpt")] = False,
    everything: Annotated[bool, typer.Option("--all")] = False,
    links: Annotated[bool, typer.Option("--links")] = False,
    fail_on: Annotated[FailOnAnswer, typer.Option(metavar="review|flag|never")] = "flag",
    form: Annotated[LintForm, typer.Option("--format", metavar="text|json|sarif|html")] = "text",
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Read the policy and say what was found in it."""
    from vangrail.cli.lint_read import Asked, read_and_lint
    from vangrail.cli.options import country_of, language_of

    asked = Asked(country_of(country), language_of(language), excerpt)
    if links:
        from vangrail.cli.links import status_of

        asked = replace(asked, fetch=status_of)
    linted = read_and_lint(path, asked)
    _write(linted, form, color, everything=everything)
    raise typer.Exit(_code(linted, fail_on))


def _code(linted: "list[Linted]", fail_on: FailOnAnswer) -> int:
    from vangrail.lint.finding import ANSWERS

    if fail_on == "never":
        return 0
    found = [finding.answer for each in linted for finding in each.findings]
    return SOMETHING if any(ANSWERS.index(answer) >= ANSWERS.index(fail_on) for answer in found) else 0


def _write(linted: "list[Linted]", form: LintForm, color: Colour, *, everything: bool) -> None:
    from vangrail.cli.output import write, write_json

    if form == "text":
        from vangrail.cli.output_lint import write_findings

        write_findings(linted, color, everything=everything)
    elif form == "json":
        from vangrail.cli.output_lint_json import as_json

        write_json(as_json(linted))
    elif form == "sarif":
        from vangrail.cli.output_lint_json import as_sarif

        write_json(as_sarif(linted))
    else:
        from vangrail.cli.output_lint_page import as_html

        write(as_html(linted).decode(), end="")
