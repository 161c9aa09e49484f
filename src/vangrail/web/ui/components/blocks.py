"""Components that hold a piece of a page: callout, details, empty state, confirmation, crumbs, wide table."""

from typing import Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components.icons import icon

KINDS: Final = ("note", "ask", "stop", "fine")
"""What a callout can be."""


def callout(content: str, kind: str = "note", title: object = "") -> SafeString:
    """Return a piece of the page that stands out. `title` says in words what the colour says; each kind has one of its own.

    Raises:
        ValueError: there is no such kind.
    """
    if kind not in KINDS:
        message = f"callout: wanted one of {', '.join(KINDS)}, found {kind!r}"
        raise ValueError(message)
    usual = {
        "note": gettext("Good to know"),
        "ask": gettext("Please look at this"),
        "stop": gettext("Stop"),
        "fine": "",
    }
    said = {"kind": kind, "title": title or usual[kind], "icon": icon(kind), "content": content}
    return render_to_string("ui/callout.html", said)


def details(content: str, summary: object, is_open: bool = False) -> SafeString:  # noqa: FBT001, FBT002 -- a tag's option
    """Return something that opens when somebody asks for it. Nothing that everybody needs belongs in it."""
    return render_to_string("ui/details.html", {"summary": summary, "content": content, "is_open": is_open})


def empty(content: str, title: object, level: int = 2) -> SafeString:
    """Return what a page shows where there is nothing yet: the content says what will be there and how it comes."""
    return render_to_string("ui/empty.html", {"title": title, "content": content, "level": level})


def confirmation(content: str, title: object, level: int = 1) -> SafeString:
    """Return the head of a page that says: it is done. `title` is the page's h1, the content says what happens next."""
    said = {"title": title, "content": content, "icon": icon("done"), "level": level}
    return render_to_string("ui/confirmation.html", said)


def crumbs_nav(content: str) -> SafeString | str:
    """Return the way back to where a page stands, or nothing when there is none."""
    return render_to_string("ui/crumbs.html", {"content": content}) if content.strip() else ""


def table(content: str, caption: object, is_hidden: bool = False) -> SafeString:  # noqa: FBT001, FBT002 -- a tag's option
    """Return a table whose head and rows are the content. A wide one scrolls by itself; rather use `data_table`."""
    return render_to_string("ui/table_block.html", {"caption": caption, "content": content, "is_hidden": is_hidden})
