"""Failed attempts."""

from vangrail.web.people.models import Attempts


def test_it_says_what_it_is():
    """Without saying whose."""
    assert str(Attempts(digest="abcdefghij", failed=3)) == "abcdefgh 3"
