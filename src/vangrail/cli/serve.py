"""`vangrail serve`: the web application, for a company or as a demonstration."""

import os
from typing import Annotated

import typer

from vangrail.cli.endings import SOMETHING
from vangrail.cli.messages import say
from vangrail.cli.output import write


def run(
    *,
    host: Annotated[str, typer.Option(metavar="NAME")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(metavar="N", min=1)] = 1,
    threads: Annotated[int, typer.Option(metavar="N", min=1)] = 4,
    demo: Annotated[bool, typer.Option("--demo")] = False,
) -> None:
    """Answer requests until Ctrl-C."""
    from vangrail.web.running import server, start

    given = {} if os.environ.get("VANGRAIL_ADDRESS") else {"VANGRAIL_ADDRESS": f"http://localhost:{port}"}
    options = start.configure(given | ({"VANGRAIL_DEMO": "yes"} if demo else {}))
    start.check_safety()
    start.check_port(host, port)
    count = start.upgrade()
    write(say("serve.upgraded", count=count) if count else say("serve.up_to_date"))
    if demo and start.show_demo():
        write(say("serve.demo"))
    if first := start.first_address():
        write(say("serve.first", address=first))
    write(say("serve.address", address=options["VANGRAIL_ADDRESS"]))
    write(say("serve.stop"))
    beside = server.Beside() if options["VANGRAIL_WORKER"] else None
    try:
        asked = server.serve(host, port, workers=workers, threads=threads)
    finally:
        if beside:
            beside.end()
    if not asked:
        raise typer.Exit(SOMETHING)
