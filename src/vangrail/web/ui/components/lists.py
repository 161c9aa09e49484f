"""What shows many things: summary list, table, pager, timeline, task list, progress."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components.icons import tag


@dataclass(frozen=True)
class Column:
    """A column of a table: its header, the address that sorts by it, how it is sorted now, and whether it holds numbers."""

    label: object
    sort_url: str = ""
    sorted: str = ""
    """ "ascending", "descending" or nothing."""
    number: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell of a table: text, with an address when it leads somewhere and a state when it is one."""

    text: object
    url: str = ""
    state: str = ""
    hidden: object = ""
    """Words only for screen readers, such as whose row "Change" is in."""


def cell(value: Any) -> Cell:
    """Return what a row holds as a cell: a cell, (text, url), (text, url, state), or anything that can be shown."""
    if isinstance(value, Cell):
        return value
    return Cell(*value) if isinstance(value, tuple | list) else Cell("" if value is None else value)


def data_table(caption: object, headers: Sequence[Any], rows: Iterable[Sequence[Any]], **options: Any) -> SafeString:
    """Return a table that becomes a list of cards on a phone.

    `headers` are texts or columns; `rows` hold as many cells, of which the first names the row. `options`: `hide_caption`
    for a table whose heading says the same, `row_header=False` where the first cell names nothing.
    """
    columns = [header if isinstance(header, Column) else Column(header) for header in headers]
    body = [list(zip(columns, map(cell, row), strict=True)) for row in rows]
    said = {
        "caption": caption,
        "columns": columns,
        "body": body,
        "hide_caption": options.get("hide_caption", False),
        "row_header": options.get("row_header", True),
    }
    return render_to_string("ui/table.html", said)


@dataclass(frozen=True)
class Row:
    """A line of a summary list: what, its value, and an address with a verb to change it."""

    key: object
    value: object
    url: str = ""
    action: object = ""


def summary_list(rows: Iterable[Any]) -> SafeString:
    """Return keys with their values. `rows` are rows, (key, value) or (key, value, url, action)."""
    lines = [row if isinstance(row, Row) else Row(*row) for row in rows]
    said = {"rows": lines, "change": gettext("Change")}
    return render_to_string("ui/summary_list.html", said)


@dataclass(frozen=True)
class Happened:
    """An entry of a timeline: who, when (an aware moment or a date), what, and an address to read more."""

    who: object
    when: object
    what: object
    url: str = ""
    more: object = ""


def timeline(entries: Iterable[Any]) -> SafeString:
    """Return what happened, in the order that is given. `entries` have `who`, `when` and `what`, or are such tuples."""
    said = [_as(Happened, entry) for entry in entries]
    return render_to_string("ui/timeline.html", {"entries": said})


@dataclass(frozen=True)
class Task:
    """Something to do: title, address (empty while it cannot be begun), state, and a line about it."""

    title: object
    url: str = ""
    state: str = ""
    hint: object = ""
    word: object = ""
    """Instead of the state's usual word."""


def task_list(tasks: Iterable[Any]) -> SafeString:
    """Return what there is to do. `tasks` are tasks, (title, url, state) or mappings; the state is "done", "due" or "draft"."""
    words = state_words()
    lines = []
    for task in (_as(Task, each) for each in tasks):
        word = task.word or words.get(task.state, task.state)
        lines.append((task, tag(word, task.state) if task.state else ""))
    return render_to_string("ui/task_list.html", {"tasks": lines})


def state_words() -> dict[str, str]:
    """Return the usual word of each state, in the language of the page."""
    return {
        "fine": gettext("Fine"),
        "change": gettext("Fine with a change"),
        "ask": gettext("Ask first"),
        "dont": gettext("Please don’t"),
        "due": gettext("To do"),
        "done": gettext("Done"),
        "draft": gettext("Not started"),
    }


def _as(kind: Any, entry: Any) -> Any:
    """Return an entry that is a tuple or a mapping as `kind`; anything else already has the attributes."""
    if isinstance(entry, Mapping):
        return kind(**entry)
    return kind(*entry) if isinstance(entry, tuple | list) else entry


def progress(done: int, total: int, label: object = "") -> SafeString:
    """Return how far somebody is: `done` of `total`, in words and as a bar."""
    said = {"done": min(done, total), "total": total, "label": label}
    return render_to_string("ui/progress.html", said)


PAGE: Final = "page"
"""The parameter of an address that says which page of a list is shown."""


def pager(page: Page[Any], query: str = "") -> SafeString | str:
    """Return the way to the pages before and after, or nothing when there is one page only. `query` is the address's other part."""
    if page.paginator.num_pages <= 1:
        return ""
    before = f"?{query}{'&' if query else ''}{PAGE}="
    return render_to_string("ui/pager.html", {"page": page, "before": before})
