"""`vangrail diff`: what changed between two versions of a policy, and who should read it again."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.output import Colour, write_json


def run(
    old: Annotated[Path, typer.Argument(metavar="OLD", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", show_default=False)],
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", metavar="text|json")] = "text",
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Show the changes; exit with 1 when there are any, as `diff` and `git diff --exit-code` do."""
    from vangrail.cli.output_diff import as_text
    from vangrail.cli.policies import open_policy
    from vangrail.policy.versions import diff

    before, after = open_policy(old), open_policy(new)
    changes = diff(before, after)
    if form == "json":
        write_json(changes.to_dict())
    else:
        as_text(before, after, changes, color)
    if changes.changes:
        raise typer.Exit(SOMETHING)
