"""Names and lines as Markdown that shows them as they are."""

import re
from typing import Final

_MAIL: Final = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII)


def linked(text: str) -> str:
    """Return a line so that Markdown shows it as it is, with mail addresses as links."""
    parts = _MAIL.split(text)  # every second part is an address
    return "".join(f"<{part}>" if number % 2 else plain(part) for number, part in enumerate(parts))


def plain(text: str) -> str:
    """Return a name so that Markdown shows it as it is."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)
