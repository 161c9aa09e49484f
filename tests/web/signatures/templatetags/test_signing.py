"""Readers in words, and who may."""

from vangrail.web.signatures.templatetags.signing import audience_words, may


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
