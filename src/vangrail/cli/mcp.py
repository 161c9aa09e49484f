"""`vangrail mcp`: writing assistants ask "may this be posted?" before they post."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from vangrail.cli.endings import failed

if TYPE_CHECKING:
    from vangrail.cli.assistants.shapes import Source

TOKEN: Final = "VANGRAIL_TOKEN"
"""The variable that holds the token for a site: in a command others on the machine could read it."""


def run(
    *,
    policy: Annotated[Path | None, typer.Option(metavar="DIR", show_default=False)] = None,
    site: Annotated[str | None, typer.Option(metavar="ADDRESS", show_default=False)] = None,
) -> None:
    """Answer an assistant over standard input and output until it goes away."""
    if (policy is None) == (site is None):
        raise failed(key="mcp.either")
    if find_spec("mcp") is None:
        raise failed(key="mcp.not_installed")
    from vangrail.cli.assistants.server import serve

    serve(_source(policy, site))


def _source(policy: Path | None, site: str | None) -> "Source":
    if site is not None:
        from vangrail.cli.assistants.site import Site
        from vangrail.web.config.outgoing.addresses import is_web_address

        if not is_web_address(site):
            raise failed(key="mcp.site", found=site)
        return Site(site, os.environ.get(TOKEN, "").strip())
    from vangrail.cli.assistants.folder import Folder
    from vangrail.cli.policies import open_policy

    return Folder(open_policy(policy or Path()))
