"""The page of the answers file."""

from tools.pages.answers import consequence, described, pages, shape
from vangrail.source.answer_forms import Answers
from vangrail.source.interview import Choice, Field


def test_every_key_is_on_the_page():
    """What an answers file may hold is described, asked for or not."""
    page = pages()["answers.md"]
    assert [key for key in Answers.model_fields if f"`{key}" not in page] == []


def test_a_choice_says_what_follows_from_it():
    """Label, consequence and warning make one line under the key."""
    choice = Choice("banned", "Never", "Nobody may.", "It backfires.")
    field = Field("use_at_work", "choice", "Use", "", (choice,), required=False)
    assert consequence(choice) == "Never. Nobody may. It backfires."
    assert described(field)[1] == "    - `banned`: Never. Nobody may. It backfires."


def test_shapes_come_from_the_form():
    """Lists, tables and values are told apart."""
    assert [shape(key) for key in ("rooms", "desks", "company", "no_such_key")] == [
        "a list of names or tables",
        "a table",
        "a value",
        "a value",
    ]
