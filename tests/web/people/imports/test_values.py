"""What a cell may hold."""

import pytest

from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.imports.values import READERS, refuse_excel_errors


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("number", "00123", "00123"), ("number", "123.0", "123"), ("number", "A-12/b", "A-12/b"), ("number", "12E4", "12E4"),
        ("name", "Zoë Núñez-O’Brien", "Zoë Núñez-O’Brien"), ("email", "Ada@Example.ORG", "ada@example.org"),
        ("language", "Nederlands", "nl"), ("language", "es-MX", "es"), ("country", "België", "BE"), ("country", "nl", "NL"),
        ("site", "3", "3"), ("groups", "Winkel; winkel, Atelier", ("Atelier", "winkel")), ("kind", "Uitzendkracht", "third_party"),
        ("manager", "0001", "0001"), ("agency", "Bureau 4", "Bureau 4"),
    ],
)  # fmt: skip
def test_a_good_cell_is_read(field, text, value):
    """Each field in the forms that people write."""
    assert READERS[field](text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("number", "1,23E+05"), ("number", "=1+1"), ("number", "x" * 41), ("name", "@ada"), ("name", "=cmd|x"), ("name", "123"),
        ("name", "https://example.org/ada"), ("name", "A<b>"), ("name", "x" * 121), ("email", "ada@"), ("email", "a b@example.org"),
        ("email", f"a@{'x.' * 130}org"), ("language", "Klingon"), ("country", "Atlantis"), ("kind", "boss"), ("groups", ";,"),
        ("site", "x" * 81), ("manager", "x" * 255),
    ],
)  # fmt: skip
def test_another_cell_says_what_is_wanted(field, text):
    """A handle is no name, and a formula is nothing."""
    with pytest.raises(UnwantedError) as refused:
        READERS[field](text)
    assert str(refused.value.wanted)


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#NAME?", "#¡REF!", "#N/B", "#####", "#WAARDE!"])
def test_what_excel_could_not_work_out_is_refused(text):
    """In each of its languages; a hash before a word is none."""
    with pytest.raises(UnwantedError):
        refuse_excel_errors(text)
    refuse_excel_errors("# 12")
