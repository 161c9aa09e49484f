"""A table to download is opened by a spreadsheet, and never run."""

import pytest

from vangrail.web.audit.sheets import cell, download


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_a_formula_is_text(text):
    """Whatever it begins with; an apostrophe makes it plain."""
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(("value", "expected"), [("Ann", "Ann"), (-3, "-3"), (None, ""), ("a=b", "a=b")])
def test_other_values_stay(value, expected):
    """A negative number is a number."""
    assert cell(value) == expected


def test_a_download_is_a_file_with_its_mark():
    """Commas and quotes inside cells are kept."""
    answer = download("people", ["name"], [['Ann "A", =x']])
    assert answer["Content-Disposition"] == 'attachment; filename="people.csv"'
    assert b"".join(answer.streaming_content).decode() == '\ufeffname\r\n"Ann ""A"", =x"\r\n'
