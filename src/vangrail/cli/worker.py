"""`vangrail worker`: does what is due, beside a server or on a machine of its own."""

from typing import Annotated

import typer

from vangrail.cli.messages import say
from vangrail.cli.output import write


def run(
    *,
    silent_after: Annotated[int, typer.Option("--silent-after", metavar="N", min=2)] = 60,
    once: Annotated[bool, typer.Option("--once")] = False,
) -> None:
    """Work until Ctrl-C, or until nothing is due."""
    from vangrail.web.running import server, start

    start.configure()
    start.check_safety()
    start.upgrade()
    from vangrail.web.due.worker import Loop

    loop = Loop(silent=silent_after)
    if once:
        write(say("worker.done", count=loop.once()))
        return
    loop.listen()
    server.watch_parent(loop.stop)
    loop.forever()
