"""A form with a form of the core behind it."""

import pytest
from django.utils.translation import override

from vangrail.web.editor.forms.base import lines
from vangrail.web.editor.forms.registers import QuietEntry
from vangrail.web.editor.forms.sheets import DeskSheet


def test_lines_are_told_apart():
    """Each once, without what is empty."""
    assert lines(" a\r\n\nb\na ") == ["a", "b"]


@pytest.mark.parametrize(("language", "said"), [("en", "This needs"), ("nl", "Hier is"), ("es", "Aquí hace falta")])
def test_what_the_core_refuses_stands_beside_the_field(language, said):
    """In the language of the page, with everything that was typed."""
    with override(language):
        form = QuietEntry({"start": "2027-02-01", "end": "2027-01-01", "about": "x"})
        assert not form.is_valid()
        assert form.errors["end"][0].startswith(said)
        assert form["start"].value() == "2027-02-01"


def test_what_is_about_no_field_stands_above():
    """A desk with a contact and nobody."""
    form = DeskSheet({"hours": "always", "answers_within": "4"}, people=[])
    assert form.is_valid()
    assert form.value.hours == "always"
