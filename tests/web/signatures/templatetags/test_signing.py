"""Days and readers in words, and who may."""

from django.utils import translation

from vangrail.web.signatures.templatetags.signing import audience_words, day, may


def test_a_day_is_written_as_people_write_it():
    """In the language of the page."""
    with translation.override("nl"):
        assert day("2026-11-30") == "30 november 2026"


def test_readers_have_words():
    """What nobody knows stays as it is."""
    assert str(audience_words("personal")) == "for everybody"
    assert audience_words("other") == "other"


def test_who_may():
    """As the person says."""

    class Ada:
        def has_perm(self, permission):
            return permission == "signatures.see"

    assert (may(Ada(), "signatures.see"), may(Ada(), "signatures.count")) == (True, False)
