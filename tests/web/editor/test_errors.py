"""What stands between somebody and a change."""

from django.utils.translation import override

from vangrail.errors import Problem
from vangrail.web.editor.errors import ConflictError, RefusedError


def test_a_refusal_speaks_the_language_of_the_page():
    """With the core's own words."""
    error = RefusedError([Problem("x", "policy.toml", 3, "size", "a number", '"many"')])
    assert "wanted a number" in str(error)
    with override("nl"):
        assert error.sentences() == ['policy.toml:3: size: gewenst: een getal; gevonden: "many"']


def test_a_conflict_says_in_which_part():
    """So that the page can show it."""
    assert ConflictError(part="rooms").part == "rooms"
