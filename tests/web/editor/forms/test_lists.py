"""Lists of words, and what comes in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.source.archive import MAX_PACKED
from vangrail.web.editor.forms.lists import LISTS, DialsForm, FolderForm, NoteForm, SecretForm, TermsForm, merged


def test_many_are_pasted_at_once():
    """As lines or with commas; what is no name is said."""
    form = TermsForm({"terms": "Heron, Blue  Grey\nRed;Green"})
    assert form.is_valid()
    assert form.cleaned_data["terms"] == ["Heron", "Blue Grey", "Red", "Green"]
    assert not TermsForm({"terms": "x" * 201}).is_valid()


def test_what_stands_there_already_is_said():
    """Whatever its case, and twice in one paste too."""
    assert merged(("Heron",), ["heron", "Blue", "BLUE"]) == (("Heron", "Blue"), ["heron", "BLUE"])


def test_a_folder_is_bounded():
    """Before it is read."""
    small = FolderForm({}, {"folder": SimpleUploadedFile("a.zip", b"x")})
    assert small.is_valid()
    assert small.cleaned_data["folder"] == b"x"
    assert not FolderForm({}, {"folder": SimpleUploadedFile("a.zip", b"x" * (MAX_PACKED + 1))}).is_valid()


def test_a_list_of_legal_is_lines():
    """Commas may stand in a name there."""
    form = SecretForm({"terms": "Jansen, Ltd\nBluefinch"})
    assert form.is_valid()
    assert form.cleaned_data["terms"] == ["Jansen, Ltd", "Bluefinch"]
    assert NoteForm({"note": ""}).is_valid()


@pytest.mark.parametrize("value", ["formal", "rude"])
def test_a_dial_has_its_settings_alone(value):
    """And every list has its name."""
    form = DialsForm({"tone": value}, ways={"tone": ("Tone", [("formal", "Formal")])})
    assert form.is_valid() is (value == "formal")
    assert len({name for name, _, _ in LISTS}) == len(LISTS)
