"""Values as TOML text."""

from datetime import UTC, date, datetime

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from vangrail.source.toml_text import key, pairs, table, text, value

leaves = st.text(st.characters(exclude_categories=["Cs"])) | st.integers(-(2**60), 2**60) | st.booleans() | st.dates()
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), values)
def test_what_is_written_reads_back(name, given_value):
    """Any text, control characters and quotes included, in any table or list."""
    assert tomli.loads(f"{key(name)} = {value(given_value)}") == {name: given_value}


def test_a_pattern_stands_literally():
    """Between single quotes, as people write it; where it cannot, it is escaped."""
    assert text(r"re:\d{2}") == r"'re:\d{2}'"
    assert text(r"it's \d") == r'"it' + "'" + r's \\d"'


def test_moments_and_dates_are_toml_s_own():
    """Not texts."""
    assert (value(date(2027, 3, 1)), value(datetime(2027, 3, 1, 9, tzinfo=UTC))) == (
        "2027-03-01",
        "2027-03-01T09:00:00+00:00",
    )


def test_a_long_list_has_one_entry_a_line():
    """So that a difference shows the word that was added."""
    assert value(["x" * 60, "y" * 60]) == '[\n  "' + "x" * 60 + '",\n  "' + "y" * 60 + '",\n]'


def test_what_is_empty_is_left_out():
    """None, empty text and empty lists; no and 0 stay."""
    assert pairs({"a": None, "b": "", "c": (), "d": False, "e": 0}) == ["d = false", "e = 0"]
    assert table("[x]", {"a": None}) == []
    assert table("[x]", {"a": 1}) == ["", "[x]", "a = 1"]


def test_what_toml_lacks_is_refused():
    """A number with a fraction never stands in a policy."""
    with pytest.raises(TypeError, match="float"):
        value(1.5)
