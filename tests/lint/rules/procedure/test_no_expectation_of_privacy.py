"""Privacy at work cannot be denied in Europe."""

import pytest


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("You have no expectation of privacy.", "flag"),
        ("Users should have no reasonable expectation of privacy in our systems.", "flag"),
        ("There is no privacy online.", "review"),
        ("There is no privacy online, and we monitor the use of our devices by employees.", "flag"),
    ],
)
def test_what_is_public_anyway_is_for_a_second_look(found, text, answer):
    """A remark on the internet is milder than one on the employer's systems."""
    assert [each.answer for each in found("no-expectation-of-privacy", text, country="NL")] == [answer]


def test_it_is_not_for_the_united_states(found):
    """There the phrase has its use."""
    assert not found("no-expectation-of-privacy", "You have no expectation of privacy.", country="US")
