"""The command `vangrail`. What a command does is imported when it runs, so that asking for help costs nothing."""

from typing import Annotated, Literal

import typer

from vangrail.cli import (
    audit,
    backup,
    build,
    check,
    diff,
    evidence,
    import_,
    init,
    lint,
    mcp,
    restore,
    screen,
    serve,
    test,
    worker,
)
from vangrail.cli.group import Command, Group
from vangrail.cli.output import write

app = typer.Typer(cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=True)


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version")] = False,
    lang: Annotated[Literal["en", "nl", "es"] | None, typer.Option(metavar="en|nl|es")] = None,  # noqa: ARG001 -- read before
) -> None:
    if version:
        from importlib.metadata import version as installed

        write(f"vangrail {installed('vangrail')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        write(context.get_help())
        raise typer.Exit(2)


app.command("init", cls=Command)(init.run)
app.command("import", cls=Command)(import_.run)
app.command("check", cls=Command)(check.run)
app.command("screen", cls=Command)(screen.run)
app.command("test", cls=Command)(test.run)
app.command("diff", cls=Command)(diff.run)
app.command("lint", cls=Command)(lint.run)
app.command("build", cls=Command)(build.run)
app.command("mcp", cls=Command)(mcp.run)
app.command("serve", cls=Command)(serve.run)
app.command("worker", cls=Command)(worker.run)
app.command("backup", cls=Command)(backup.run)
app.command("restore", cls=Command)(restore.run)
app.add_typer(audit.app, name="audit")
app.add_typer(evidence.app, name="evidence")


def run() -> None:
    """Run the command line with the words that this process was started with."""
    app()
