"""The plain lists that a measurement stands beside."""

import pytest

from tools.evaluate.baseline import has_hate, has_lure, has_number, has_risk, has_secret


@pytest.mark.parametrize(
    ("judge", "yes", "no"),
    [
        (has_hate, "what an IDIOT", "an idiotic plan"),
        (has_risk, "this is confidential", "a confidentially told joke"),
        (has_secret, "API_KEY=abc", "lunch at noon"),
        (has_lure, "secure-login.example", "bakery.example"),
        (has_number, "DNI 12345678Z", "12 euro"),
    ],
)
def test_a_list_finds_its_words_and_nothing_else(judge, yes, no):
    """Whole words in any case; for keys and addresses parts of words too."""
    assert judge(yes)
    assert not judge(no)
