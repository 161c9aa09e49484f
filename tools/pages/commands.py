"""The page of the command line, made from the typer application: each command, its usage, arguments and options."""

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OWNS = "commands.md"
_MODULE = "vangrail.cli.main"
_COMPLETION = frozenset({"install_completion", "show_completion"})
"""What typer adds by itself to every application."""


def pages() -> dict[str, str]:
    """Return `commands.md`, or nothing while there is no command line."""
    if not (Path(__file__).parents[2] / "src" / (_MODULE.replace(".", "/") + ".py")).exists():
        return {}
    from typer.main import get_command

    return {"commands.md": page(get_command(importlib.import_module(_MODULE).app))}


def page(app: Any) -> str:
    """Return the page of a typer application, given as the command that `typer.main.get_command` makes of it."""
    parts = ["# Commands", _prose(app.help), *_table(app, "vangrail")]
    for name, command in commands(app, "vangrail"):
        parts += [f"## {name}", f"```\n{_usage(command, name)}\n```", _prose(command.help), *_table(command, name)]
    return "\n\n".join(part for part in parts if part)


def commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield every command that is not hidden: its full name ("vangrail audit verify") and typer's object for it."""
    for name, command in group.commands.items():
        if command.hidden:
            continue
        if hasattr(command, "commands"):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _usage(command: Any, name: str) -> str:
    context = command.context_class(command, info_name=name)
    return " ".join([name, *command.collect_usage_pieces(context)])


def _prose(text: str | None) -> str:
    return inspect.cleandoc(text or "").replace("\b", "").strip()


def _table(command: Any, name: str) -> list[str]:
    context = command.context_class(command, info_name=name)
    params = [param for param in command.params if param.name not in _COMPLETION]
    records = [record for param in params if (record := param.get_help_record(context))]
    if not records:
        return []
    rows = [f"| `{_cell(what)}` | {_cell(about)} |" for what, about in records]
    return ["\n".join(["| write | meaning |", "|---|---|", *rows])]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
