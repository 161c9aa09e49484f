"""Two texts beside each other, and a text with marks in it."""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components.icons import STATES

_PIECES: Final = re.compile(r"\s+|\w+|[^\w\s]")
_HIDDEN: Final = '<span class="visually-hidden">{} </span>'


def diff_words(old: str, new: str) -> SafeString:
    """Return the new text with what went struck through and what came underlined; read out, each says which it is."""
    parts = [_change(kind, before, after) for kind, before, after in changes(old, new)]
    return format_html('<div class="changes">{}</div>', format_html_join("", "{}", ((part,) for part in parts)))


def changes(old: str, new: str) -> Iterator[tuple[str, str, str]]:
    """Go through both texts word by word and give (kind, before, after), where kind is "equal" or "replace"."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    pending = ["", ""]
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        gone, come = "".join(before[start:end]), "".join(after[other_start:other_end])
        if kind != "equal" or (
            not gone.strip() and any(pending)
        ):  # a space between two changed words changes with them
            pending = [pending[0] + gone, pending[1] + come]
            continue
        if any(pending):
            yield "replace", *_pair(pending)
            pending = ["", ""]
        yield "equal", gone, come
    if any(pending):
        yield "replace", *_pair(pending)


def _pair(pending: Sequence[str]) -> tuple[str, str]:
    """Return what went and what came."""
    return pending[0], pending[1]


def _change(kind: str, before: str, after: str) -> SafeString:
    """Return one piece; white space alone is not worth a mark."""
    if kind == "equal" or before.strip() == after.strip():
        return format_html("{}", after)
    gone = (
        format_html("<del>" + _HIDDEN + "{}</del>", gettext("removed:"), before) if before.strip() else SafeString("")
    )
    come = (
        format_html("<ins>" + _HIDDEN + "{}</ins>", gettext("added:"), after)
        if after.strip()
        else format_html("{}", after)
    )
    return gone + come


def marked(text: str, spans: Iterable[Any], language: str = "") -> SafeString:
    """Return a text with marks.

    `spans` are (start, end) or (start, end, state) in code points, in any order; where they overlap the later start wins
    what is left. `state` is a verdict's level ("change", "ask", "dont"), by default "ask". `language` is the text's own.
    """
    parts: list[SafeString] = []
    at = 0
    for start, end, state in sorted(_normal(span) for span in spans):
        begin, stop = max(start, at), min(end, len(text))
        if begin >= stop:
            continue
        parts += [format_html("{}", text[at:begin]), _mark(text[begin:stop], state)]
        at = stop
    parts.append(format_html("{}", text[at:]))
    body = format_html_join("", "{}", ((part,) for part in parts))
    lang = format_html(' lang="{}"', language) if language else ""
    return format_html('<div class="marked"{}>{}</div>', lang, body)


def _mark(text: str, state: str) -> SafeString:
    """Return one mark, which says that it is one."""
    return format_html('<mark data-state="{}">' + _HIDDEN + "{}</mark>", state, gettext("marked:"), text)


def _normal(span: Any) -> tuple[int, int, str]:
    """Return a span as (start, end, state)."""
    start, end, *rest = span
    state = str(rest[0]) if rest else "ask"
    return int(start), int(end), state if state in STATES else "ask"
