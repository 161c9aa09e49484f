"""Small shapes that stand beside a word, so that a state is never colour alone. Drawn here, fetched from nowhere."""

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_RING = "M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8Z"
_OCTAGON = "M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z"
_BAR = "M4 6.9h8v2.2H4Z"
_BUBBLE = (
    "M2.5 1h11A1.5 1.5 0 0 1 15 2.5v7a1.5 1.5 0 0 1-1.5 1.5H8l-4 4v-4H2.5A1.5 1.5 0 0 1 1 9.5v-7A1.5 1.5 0 0 1 2.5 1Z"
)
_HOOK = "M5.3 4.3h1.6q0-1 1.1-1t1.1.9c0 1-2 1-2 2.6h1.7c0-1.1 2-1.3 2-2.8Q10.8 2 8 2T5.3 4.3ZM7 7.6h1.8v1.7H7Z"
_CORNERS = "".join(
    f"M{x} {y}l1.4-1.4 1.4 1.4-1.4 1.4Z" for x, y in ((2.3, 3.7), (10.9, 3.7), (2.3, 12.3), (10.9, 12.3))
)
_MARK = "M7 3.8h2v5H7Zm0 6.2h2v2H7Z"

PATHS: Final = {
    "check": f"{_RING}m-1 10.6L3.7 8.1l1.4-1.4L7 8.6l3.9-3.9 1.4 1.4Z",
    "pencil": "M11.3 1 15 4.7 5.4 14.3.8 15.2l.9-4.6Zm0 2.8L10 5.1l.9.9 1.3-1.3Z",
    "question": f"{_BUBBLE}{_HOOK}",
    "hand": f"{_OCTAGON}{_BAR}",
    "stop": f"{_OCTAGON}{_MARK}",
    "clock": f"{_RING}M8 2.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8ZM7.2 4.5h1.6v3.2l2.3 1.5-.9 1.3-3-2Z",
    "dashes": f"M6.5.9h3v2h-3ZM.9 6.5h2v3h-2Zm12.2 0h2v3h-2Zm-6.6 6.6h3v2h-3Z{_CORNERS}",
    "info": f"{_RING}M7 7h2v5H7Zm0-3h2v2H7Z",
}
"""Name to the outline, on a field of 16 by 16; where outlines overlap there is a hole."""

STATES: Final = {
    "fine": "check",
    "done": "check",
    "change": "pencil",
    "note": "info",
    "ask": "question",
    "due": "clock",
    "dont": "hand",
    "stop": "stop",
    "draft": "dashes",
}
"""State to the shape that goes with it."""

_DRAWN: Final = {
    name: mark_safe(  # noqa: S308 -- made of the constants above
        f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d="{path}"/></svg>'
    )
    for name, path in PATHS.items()
}


def icon(state: str) -> SafeString:
    """Return the shape of a state as SVG, hidden from screen readers: the word beside it says the same.

    Raises:
        ValueError: there is no such state.
    """
    if state not in STATES:
        message = f"state: wanted one of {', '.join(STATES)}, found {state!r}"
        raise ValueError(message)
    return _DRAWN[STATES[state]]


def tag(text: object, state: str = "draft") -> SafeString:
    """Return a state as a shape, a colour and the word `text`."""
    return format_html('<span class="tag" data-state="{}">{}{}</span>', state, icon(state), text)
