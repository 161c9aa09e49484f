"""What a clause begins with."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.gates import QUESTIONS
from vangrail.source.starting import free_id, starting_questions, starting_words


@pytest.mark.parametrize("language", SHIPPED)
def test_a_clause_begins_with_as_many_questions_as_it_needs(language):
    """About its title, each with a right answer, none like another."""
    found = starting_questions("Bees", language)
    assert len({question.prompt for question in found}) == QUESTIONS
    assert all("Bees" in question.prompt for question in found)
    assert all(any(answer.right for answer in question.answers) for question in found)
    assert starting_words(language)["why"]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Bees & honey", "bees_honey"), ("2 keys", "section_2_keys"), ("Review", "review_2"), ("é", "e")],
)
def test_an_id_is_made_of_the_title(title, name):
    """One that is free."""
    assert free_id(title, {"review", "bees"}) == name
