"""What is asked for a suggestion."""

import pytest
from pydantic import ValidationError

from vangrail.web.api.schemas.together import SuggestionIn


def test_names_are_neither_shown_nor_thanked_unasked():
    """Nor is a language guessed beyond English."""
    made = SuggestionIn(clause="who_speaks", text="Say who stands in.")
    assert (made.language, made.shows_name, made.credits_name) == ("en", False, False)


def test_it_is_as_long_as_on_the_page():
    """A thousand characters."""
    assert SuggestionIn(clause="a", text="x" * 1_000)
    with pytest.raises(ValidationError):
        SuggestionIn(clause="a", text="x" * 1_001)
