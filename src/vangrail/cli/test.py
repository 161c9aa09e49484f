"""`vangrail test`: the examples of a policy's rules, run as tests."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING, failed
from vangrail.cli.output import Colour


def run(
    policy: Annotated[Path | None, typer.Argument(metavar="DIR", show_default=False)] = None,
    *,
    library: Annotated[bool, typer.Option("--library")] = False,
    clause: Annotated[list[str] | None, typer.Option(metavar="ID")] = None,
    rule: Annotated[list[str] | None, typer.Option(metavar="NAME")] = None,
    language: Annotated[list[str] | None, typer.Option(metavar="CODE")] = None,
    at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", metavar="text|json")] = "text",
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Run every example that the filters choose; exit with 1 when one is not as its author wrote it."""
    from vangrail.cli import output_examples
    from vangrail.cli.policies import (
        EXAMPLE_TIME,
        library_policies,
        library_problems,
        moment_of,
        open_policy,
        with_example_words,
    )
    from vangrail.cli.trial import Filter, try_examples

    if library is (policy is not None):
        raise failed(key="test.which")
    moment = moment_of(at or EXAMPLE_TIME)
    policies = [with_example_words(open_policy(policy))] if policy else list(library_policies())
    only = Filter(frozenset(clause or ()), frozenset(rule or ()), frozenset(language or ()))
    if unknown := only.unknown(policies):
        raise failed(key="test.unknown", names=", ".join(unknown))
    trial = try_examples(policies, moment, only)
    trial.problems += library_problems() if library else []
    if form == "json":
        output_examples.as_json(trial)
    else:
        output_examples.as_text(trial, color)
    if trial.failures or trial.problems:
        raise typer.Exit(SOMETHING)
