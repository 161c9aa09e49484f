"""How rows become a table."""

from tools.evaluate.tables import Section, table


def test_columns_are_as_wide_as_needed_and_numbers_stand_right():
    """Words to the left, numbers to the right, no blanks at the end of a line."""
    assert table(("name", "n"), [("a", "10"), ("longer", "5")]) == "name     n\n------  --\na       10\nlonger   5"


def test_a_section_says_what_it_has_not():
    """A missing figure is a dash, and a section without rows says so."""
    assert "-" in str(Section("T", "about", [{"x": None}])).splitlines()[-1]
    assert "nothing" in str(Section("T", "about"))
