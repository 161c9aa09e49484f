"""How commands are built: help in the reader's language, `--lang` everywhere, and one place that ends every error."""

import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from vangrail.cli import messages
from vangrail.cli.endings import UNREAD, drop_output, ended, failed
from vangrail.languages import SHIPPED

_HEADINGS: Final = {"Options": "options", "Arguments": "arguments", "Commands": "commands"}
_PIECES: Final = re.compile(r"(?<=^\[)OPTIONS(?=\]$)|^COMMAND\b|(?<=\[)ARGS(?=\])")
_NOTES: Final = re.compile(r"(\[|; )(required|default)(?=\]|:)")
"""Words of the library in an option's help: `[default: ask; required]`."""


def _help(*parts: str) -> str | None:
    try:
        return messages.say(".".join(parts), catalogue_name="help")
    except (KeyError, TypeError):
        return None


def about(name: str) -> str:
    """Return the help of a command: what it does, then examples that are not wrapped."""
    text = _help(name, "about") or ""
    examples = _help(name, "examples")
    if not examples:
        return text
    lines = "\n".join(f"    {line}" for line in examples.strip().splitlines())
    return f"{text}\n\n{_help('words', 'examples')}:\n\n\b\n{lines}"


def translate(command: Any) -> None:
    """Give a command, its options and the commands under it their help in the language that is spoken now."""
    name = command.name or "vangrail"
    command.help = about(name)
    command.short_help = _help(name, "short") or ""
    for param in command.params:
        param.help = _help(name, param.name) or _help("any", param.name) or param.help
        if param.param_type_name == "argument":
            param.display_type_rich = _nothing
    for each in getattr(command, "commands", {}).values():
        translate(each)


def _nothing(**_: object) -> None:
    """Return no type: an argument is shown by its name alone."""


class _Spoken:
    """Help with headings in the language that is spoken."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, with the library's own English words replaced."""
        section, rows = formatter.section, formatter.write_dl
        formatter.section = lambda name: section(_help("words", _HEADINGS.get(name, "")) or name)
        formatter.write_dl = lambda lines: rows([(first, _plain(second)) for first, second in lines])
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how a command is written."""
        words = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, words, prefix=f"{_help('words', 'usage')}: ")

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return how the command is written; an argument that has to be there stands without brackets."""
        pieces = super().collect_usage_pieces(ctx)  # type: ignore[misc]
        plain = [piece[1:-1] if piece.startswith("{") and piece.endswith("}") else piece for piece in pieces]
        return [
            _PIECES.sub(lambda match: (_help("words", match[0].lower()) or match[0]).upper(), piece) for piece in plain
        ]

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option --help with its own help in the language that is spoken."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = _help("any", "help")
        return option


def _plain(text: str) -> str:
    """Return an option's help with the library's own words, which stand in square brackets, in the language that is spoken."""
    return _NOTES.sub(lambda match: f"{match[1]}{_help('words', match[2])}", text)


class Command(_Spoken, TyperCommand):
    """A command; its help is found by its name."""

    def __init__(self, name: str | None, **settings: Any) -> None:
        """Take what typer found in the function."""
        super().__init__(name, **settings)
        translate(self)


class Family(_Spoken, TyperGroup):
    """Commands that belong together under one word, such as `audit verify`."""

    def __init__(self, **settings: Any) -> None:
        """Take the commands that typer found."""
        super().__init__(**settings)
        translate(self)


class Group(_Spoken, TyperGroup):
    """The tool itself: chooses the language, then runs a command and turns whatever goes wrong into a sentence and a number."""

    def __init__(self, **settings: Any) -> None:
        """Take the commands that typer found."""
        super().__init__(**settings)
        self.name = "vangrail"
        translate(self)

    def main(self, args: Sequence[str] | None = None, *_: Any, **settings: Any) -> Any:
        """Run, and leave with the command's exit code. `--lang` may stand anywhere among the words."""
        words, said = messages.without_language(sys.argv[1:] if args is None else args)
        messages.speak(messages.chosen(said))
        translate(self)
        settings |= {"args": words, "prog_name": "vangrail", "standalone_mode": False}
        sys.exit(ended(lambda: self._run(said, settings)))

    def _run(self, said: str | None, settings: dict[str, Any]) -> Any:
        if said is not None and said not in SHIPPED:
            raise failed(key="lang", found=said)
        return super().main(**settings)

    def invoke(self, ctx: Any) -> Any:
        """Run the command. When who reads our output went away, typer would end with 1, which means something else here."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            drop_output()
            raise typer.Exit(UNREAD) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find a command by its name, or say which ones are like it."""
        if self.get_command(ctx, args[0]) is None:
            near = get_close_matches(args[0], list(self.commands))
            meant = messages.say("usage.meant", names=", ".join(near)) if near else "."
            raise failed(key="command", name=args[0], meant=meant, hint=messages.say("usage.hint", command="vangrail"))
        return super().resolve_command(ctx, args)
