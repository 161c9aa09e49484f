"""What is refused."""

from vangrail.web.people.errors import PeopleError


def test_it_is_a_sentence_with_data():
    """As every error of ours."""
    error = PeopleError("No.", done=True)
    assert (error.sentence, error.data, error.code) == ("No.", {"done": True}, "people")
