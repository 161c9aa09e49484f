"""Monitoring wants a word on those who speak for the staff."""

import pytest

from vangrail.source.answers import policy_from_answers

TEXT = "The company monitors the use of its devices."


def test_the_watching_is_marked(found, words_at):
    """The finding shows which word announces it."""
    assert words_at(TEXT, found("monitoring-without-council", TEXT, country="NL")[0]) == "monitors"


@pytest.mark.parametrize("council", [True, False])
def test_a_company_without_a_council_is_left_alone(found, council):
    """Who answered that there is none cannot ask it."""
    answers = {"company": "Acme", "country": "NL", "languages": ["en"], "works_council": council}
    assert bool(found("monitoring-without-council", TEXT, company=policy_from_answers(answers))) is council


def test_a_consultation_that_was_found_is_enough(found):
    """Where the component was recognised in other words, nothing is said."""
    assert not found("monitoring-without-council", TEXT, country="NL", held={"consultation": "weak"})
