"""`vangrail restore`: a site from its copy."""

from pathlib import Path
from typing import Annotated

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.messages import number, say
from vangrail.cli.output import write


def run(
    source: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    without_work: Annotated[bool, typer.Option("--without-work")] = False,
) -> None:
    """Fill an empty site, then read its chain; exit with 1 when the chain is not whole."""
    from vangrail.web.running import start

    start.configure()
    start.upgrade()
    from vangrail.cli.audit import closed_sentence, sentences
    from vangrail.web.audit.queries import verify, verify_closed
    from vangrail.web.running import copies

    told = copies.restore(source, work=not without_work)
    write(say("restore.done", rows=number(told.rows), files=number(told.files)))
    if told.waiting:
        write(say("restore.waiting", count=told.waiting))
    found, closed = verify(), verify_closed()
    for line in (closed_sentence(closed), *sentences(found)):
        write(line)
    if not (found.intact and closed.intact):
        raise typer.Exit(SOMETHING)
