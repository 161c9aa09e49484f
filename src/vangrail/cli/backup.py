"""`vangrail backup`: a copy of a whole site in one file, while it goes on working."""

from pathlib import Path
from typing import Annotated

import typer

from vangrail.cli.endings import writing
from vangrail.cli.messages import number, say
from vangrail.cli.output import write


def run(
    target: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    with_key: Annotated[bool, typer.Option("--with-key")] = False,
) -> None:
    """Write the copy and say what is in it, and what is not."""
    from vangrail.web.running import start

    start.configure()
    from vangrail.web.running import copies

    with writing(target):
        told = copies.backup(target, start.now(), key=with_key)
    write(say("backup.done", rows=number(told.rows), files=number(told.files), target=target))
    write(say("backup.with_key" if with_key else "backup.without_key", place=start.key_place()))
