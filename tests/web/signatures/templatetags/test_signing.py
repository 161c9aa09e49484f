"""Days and readers in words."""

from django.utils import translation

from vangrail.web.signatures.templatetags.signing import audience_words, day


def test_a_day_is_written_as_people_write_it():
    """In the language of the page."""
    with translation.override("nl"):
        assert day("2026-11-30") == "30 november 2026"


def test_readers_have_words():
    """What nobody knows stays as it is."""
    assert str(audience_words("personal")) == "for everybody"
    assert audience_words("other") == "other"
