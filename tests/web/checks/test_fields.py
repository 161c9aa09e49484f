"""The fields of a picture."""

from django.utils import translation

from vangrail.web.checks.fields import InWordsField, PictureField


def test_a_picture_says_what_becomes_of_it():
    """Unless the form says something else."""
    assert "is taken off before it is kept" in str(PictureField().help_text)
    field = PictureField(required=False, help_text="It is dropped.")
    assert (field.help_text, field.required, field.widget.attrs["accept"]) == ("It is dropped.", False, "image/*")


def test_words_are_asked_in_a_language():
    """By its own name, in the language of the page; a reader of screens hears which."""
    with translation.override("es"):
        field = InWordsField("nl", max_length=9)
        assert str(field.label) == "Qué se ve, con palabras (Nederlands)"
    assert (field.widget.attrs["lang"], field.max_length) == ("nl", 9)
    assert "(xx)" in str(InWordsField("xx").label)
