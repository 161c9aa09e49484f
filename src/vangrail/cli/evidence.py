"""`vangrail evidence`: one signed pack that proves what happened, and the key that signs it."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from vangrail.cli.endings import SOMETHING, failed, writing
from vangrail.cli.group import Command, Family
from vangrail.cli.messages import number, say
from vangrail.cli.output import write, write_json

app = typer.Typer(cls=Family, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True)


@app.command("pack", cls=Command)
def pack(
    *,
    target: Annotated[Path, typer.Option("--out", metavar="FILE", show_default=False)],
    since: Annotated[str, typer.Option("--since", metavar="YYYY-MM-DD")] = "",
    until: Annotated[str, typer.Option("--until", metavar="YYYY-MM-DD")] = "",
    without_names: Annotated[bool, typer.Option("--without-names")] = False,
) -> None:
    """Write the pack; exit with 1 when the records in it are not whole."""
    days = {"since": _day(since), "until": _day(until)}
    from vangrail.web.running import start

    start.configure()
    start.upgrade()
    from vangrail.web.evidence.actions import packs
    from vangrail.web.evidence.pack.writing import names_beside

    with writing(target):
        made = packs.make_file(target, **days, named=not without_names, at=start.now())
    write(say("evidence.done", target=target, entries=number(made.finding.head.seq), bytes=number(made.size)))
    if without_names:
        write(say("evidence.names", target=names_beside(target)))
    write(f"{made.finding.head.seq}:{made.finding.head.digest}")
    if not made.finding.intact:
        write(say("evidence.broken"))
        raise typer.Exit(SOMETHING)


@app.command("key", cls=Command)
def key(form: Annotated[Literal["text", "json"], typer.Option("--format", metavar="text|json")] = "text") -> None:
    """Print the fingerprint of the key that signs, which auditors keep."""
    from vangrail.web.running import start

    start.configure()
    start.upgrade()
    from vangrail.web.evidence.actions.packs import known_key
    from vangrail.web.evidence.pack.key import in_groups

    found = known_key(start.now())
    if form == "json":
        write_json({"format": 1, "fingerprint": found.fingerprint, "public": found.pem.decode("ascii")})
    else:
        write(in_groups(found.fingerprint))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError as error:
        raise failed(key="evidence_day", found=text) from error
