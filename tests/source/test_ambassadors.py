"""What helps somebody to talk about their work."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.ambassadors import questions, treated, welcome
from vangrail.source.library import ORDER


def test_what_is_welcome_names_clauses_that_there_are():
    """In every language, and not as copies."""
    for each in welcome():
        assert set(each.clauses) <= set(ORDER)
        assert len({each.words[code] for code in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize("language", SHIPPED)
def test_three_questions_and_a_sentence_for_a_treat(language):
    """The sentence names the company."""
    assert len(questions(language)) == 3
    assert "Acme" in treated("Acme", language)
