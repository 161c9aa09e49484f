"""Components that hold a piece of a page: callout, details, empty state, confirmation, crumbs, wide table."""

import re
from collections.abc import Sequence
from typing import Final

from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components.icons import icon

KINDS: Final = ("note", "ask", "stop", "fine")
"""What a callout can be."""

_HEAD: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW: Final = re.compile(r"<tr\b(?P<rest>[^>]*)>(?P<inside>.*?)</tr>", re.DOTALL)
_CELL: Final = re.compile(r"<t(?P<kind>[dh])\b(?P<rest>[^>]*)>(?P<inside>.*?)</t(?P=kind)>", re.DOTALL)


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


def table(content: str, caption: object, is_hidden: bool = False, cards: bool = False) -> SafeString:  # noqa: FBT001, FBT002 -- a tag's options
    """Return a table whose head and rows are the content; rather use `data_table`.

    A wide one scrolls by itself. With `cards` a row is a card on a phone, as in `data_table`, and nothing scrolls: for tables whose
    cells are in the order of their head.
    """
    said = {"caption": caption, "is_hidden": is_hidden, "cards": cards}
    return render_to_string("ui/table_block.html", said | {"content": labelled(content) if cards else content})


def labelled(content: str) -> SafeString:
    """Return head and rows of a table, each cell with the label that stands above it and in a box of its own.

    The roles stay what they were when the cells are shown as blocks.
    """
    head, _end, body = content.partition("</thead>")
    labels = [" ".join(strip_tags(each).split()) for each in _HEAD.findall(head)]
    for name, role in (("thead", "rowgroup"), ("tr", "row"), ("th", "columnheader")):
        head = re.sub(rf"<{name}\b", f'<{name} role="{role}"', head)
    rows = _ROW.sub(lambda row: _row(row, labels), body.replace("<tbody", '<tbody role="rowgroup"'))
    return SafeString(f"{head}</thead>{rows}")  # of what a template made


def _row(row: re.Match[str], labels: Sequence[str]) -> str:
    """Return a row whose cells say under which label they stand."""
    left = iter(labels)

    def cell(found: re.Match[str]) -> str:
        label = next(left, "").replace('"', "&quot;")
        if found["kind"] == "h":
            return f'<th role="rowheader"{found["rest"]}>{found["inside"]}</th>'
        box = f"<div>{found['inside'].strip()}</div>" if found["inside"].strip() else ""
        return f'<td role="cell" data-label="{label}"{found["rest"]}>{box}</td>'

    return f'<tr role="row"{row["rest"]}>{_CELL.sub(cell, row["inside"])}</tr>'
