"""The page of the settings, made from where they are declared."""

import importlib
from pathlib import Path
from typing import Any

OWNS = "settings.md"
_MODULE = "vangrail.web.config.options"
_ABOUT = """
The web application is told everything through its environment. Each setting has a default that is right for a first look; who
serves real people sets `VANGRAIL_PRODUCTION=yes`, and what is unsafe then refuses to start, with one sentence for each thing.

A *secret* may also stand in a file: `NAME_FILE` gives its path, as systemd and containers hand secrets over. A *flag* is yes or
no. A *list* has commas between its parts. How a site is installed, kept and moved stands in [running](running.md).
"""


def pages() -> dict[str, str]:
    """Return `settings.md`, or nothing while there is no web application."""
    if not (Path(__file__).parents[2] / "src" / (_MODULE.replace(".", "/") + ".py")).exists():
        return {}
    return {"settings.md": page(importlib.import_module(_MODULE).OPTIONS)}


def page(options: Any) -> str:
    """Return the page of these options."""
    rows = [f"| `{one.name}` | {one.kind} | {shown(one)} | {one.sentence} |" for one in options]
    table = ["| setting | kind | default | what it is for |", "|---|---|---|---|", *rows]
    return "\n\n".join(["# Settings", _ABOUT.strip(), "\n".join(table)])


def shown(option: Any) -> str:
    """Return a default as a reader types it. A folder of the person who made the page is told by its name."""
    if option.kind == "path":
        return "your own data folder"
    if option.kind == "flag":
        return "yes" if option.default else "no"
    if option.kind == "list":
        return f"`{','.join(option.default)}`" if option.default else ""
    return f"`{option.default}`" if option.default not in {"", None} else ""
