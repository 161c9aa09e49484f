"""What stands between somebody and a change."""

from django.utils.translation import override

from vangrail.errors import Problem
from vangrail.web.editor.errors import ConflictError, RefusedError, page_language


def test_a_refusal_speaks_the_language_of_the_page():
    """With the core's own words."""
    error = RefusedError([Problem("x", "policy.toml", 3, "size", "a number", '"many"')])
    assert "wanted a number" in str(error)
    with override("nl"):
        assert error.sentences() == ['policy.toml:3: size: gewenst: een getal; gevonden: "many"']


def test_a_page_in_another_language_is_told_in_the_nearest():
    """As everywhere."""
    with override("nl-be"):
        assert page_language() == "nl"
    assert ConflictError(part="rooms").part == "rooms"
