"""The schemes are found by the files of their countries."""

from vangrail.rules.detectors.schemes import schemes
from vangrail.rules.detectors.schemes.scheme import NEVER


def test_every_country_has_its_schemes():
    """Eleven countries, each kind once, each with words that announce it."""
    kinds = [scheme.kind for scheme in schemes()]
    assert {kind.split(".")[0] for kind in kinds} == {"nl", "be", "es", "fr", "de", "gb", "us", "mx", "ar", "cl", "co"}
    assert len(kinds) == len(set(kinds))
    assert all(scheme.words or scheme.before is not NEVER for scheme in schemes())


def test_words_are_folded():
    """They are compared with folded text."""
    assert all(word == word.lower().strip() and word.isascii() for scheme in schemes() for word in scheme.words)


def test_a_rival_is_a_scheme():
    """A name that nobody has would silence nothing."""
    kinds = {scheme.kind for scheme in schemes()}
    assert all(scheme.rival in kinds for scheme in schemes() if scheme.rival)
