"""The one place that writes to the terminal: what was asked for on standard output, everything else on standard error."""

import json
import os
import sys
import textwrap
from typing import Any, Final, Literal

Colour = Literal["auto", "always", "never"]
"""Whether text is coloured. `auto`: on a terminal, unless NO_COLOR is set."""

_STYLES: Final = {
    "bold": "1",
    "dim": "2",
    "underline": "4",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
}


def write(text: str = "", end: str = "\n") -> None:
    """Write what was asked for. Signs that the terminal's encoding lacks become question marks, never an error."""
    _put(text, end, sys.stdout)


def complain(*lines: str) -> None:
    """Say what went wrong, or what people should know beside the answer."""
    for line in lines:
        _put(line, "\n", sys.stderr)


def write_json(value: Any) -> None:
    """Write a value for programs."""
    write(json.dumps(value, ensure_ascii=False, indent=2))


def _put(text: str, end: str, stream: Any) -> None:
    try:
        print(text, end=end, file=stream)
    except UnicodeEncodeError:
        encoding = getattr(stream, "encoding", None) or "ascii"
        print(text.encode(encoding, "replace").decode(encoding), end=end, file=stream)


class Paint:
    """Styles for text, or none: meaning never hangs on colour alone."""

    def __init__(self, colour: Colour = "never") -> None:
        """Decide once for this output."""
        self.on = colour == "always" or (colour == "auto" and _terminal())

    def __call__(self, text: str, *styles: str) -> str:
        """Return the text in these styles."""
        if not self.on or not text:
            return text
        return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m"


def _terminal() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paragraph(text: str, width: int, indent: str = "  ", first: str | None = None) -> str:
    """Return a text wrapped to the width; every paragraph of it starts on its own line."""
    lines = [
        textwrap.fill(
            each,
            width,
            initial_indent=indent if number or first is None else first,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, each in enumerate(part for part in text.splitlines() if part.strip())
    ]
    return "\n".join(lines)
