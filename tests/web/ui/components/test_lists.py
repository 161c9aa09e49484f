"""What shows many things."""

from datetime import UTC, date, datetime

import pytest
from django.core.paginator import Paginator

from vangrail.web.ui.components.lists import (
    Cell,
    Column,
    Row,
    cell,
    data_table,
    pager,
    progress,
    summary_list,
    task_list,
    timeline,
)


def test_a_table_says_what_each_cell_is_about():
    """By its header, also where a row is a card; the first cell names the row."""
    shown = data_table("Shops", ["Shop", Column("People", "?sort=people", "descending", number=True)], [["Gent", 24]])
    assert '<th scope="row" role="rowheader">' in shown
    assert 'data-label="People"' in shown
    assert 'aria-sort="descending"' in shown
    assert 'href="?sort=people"' in shown


def test_a_row_has_as_many_cells_as_there_are_headers():
    """A row that does not fit would put values under the wrong header."""
    with pytest.raises(ValueError, match="zip"):
        data_table("Shops", ["Shop", "People"], [["Gent"]])


def test_a_cell_may_be_a_link_or_a_state():
    """Or a text, or nothing."""
    assert cell(("Gent", "/gent/")) == Cell("Gent", "/gent/")
    assert cell(None).text == ""
    shown = data_table(
        "Shops", ["Shop", "State"], [[Cell("Gent", "/gent/", hidden="shop"), Cell("Done", state="done")]]
    )
    assert ('href="/gent/"' in shown, 'data-state="done"' in shown) == (True, True)


def test_a_verb_says_what_it_changes():
    """To who hears only the link."""
    shown = summary_list([Row("Country", "Belgium", "/country/"), ("Name", "x", "/name/", "Rename")])
    assert 'Change<span class="visually-hidden"> Country</span>' in shown
    assert 'Rename<span class="visually-hidden"> Name</span>' in shown


def test_a_moment_and_a_day_are_both_dates():
    """A day has no hour."""
    shown = timeline(
        [
            ("Olga", datetime(2026, 11, 20, 14, 5, tzinfo=UTC), "Published"),
            {"who": "", "when": date(2026, 11, 1), "what": "Read"},
        ]
    )
    assert ("15:05" in shown, 'datetime="2026-11-01"' in shown) == (True, True)


def test_a_task_has_its_state_as_a_word():
    """And no link while it cannot be begun."""
    shown = task_list([("Sign", "/sign/", "due"), ("Train", "", "draft")])
    assert ("To do" in shown, "Not started" in shown, shown.count("<a ")) == (True, True, 1)


def test_progress_is_never_more_than_all():
    """In words and as a bar."""
    assert 'value="5" max="5"' in progress(7, 5)
    assert "2 of 5" in progress(2, 5)


def test_a_pager_is_there_when_there_are_pages():
    """And keeps the rest of the address."""
    assert pager(Paginator(range(3), 5).page(1)) == ""
    shown = pager(Paginator(range(3000), 2).page(1200), "site=gent")
    assert 'href="?site=gent&amp;page=1199"' in shown
