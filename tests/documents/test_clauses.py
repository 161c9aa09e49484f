"""Looking clauses up, and finding who answers."""

import pytest

from tests.build import policy
from tests.cli.assistants.conftest import small
from vangrail.documents.clauses import look_up, who_answers


def test_a_clause_by_its_id_or_by_words():
    """Spaces and dashes do not matter, nor do case and accents; half of the words is enough."""
    for about in ("customers_and_receipts", "Customers and receipts", "PHOTOS of cústomers", "photos please"):
        assert [each.clause for each in look_up(small(), about, "personal", "en")] == ["customers_and_receipts"], about


@pytest.mark.parametrize("about", ["", "to be", "zebra giraffe photos of lions", "x" * 5000])
def test_what_fits_nothing_gives_nothing(about):
    """No guess is made."""
    assert look_up(small(), about, "personal", "en") == []


def test_readers_get_their_own_clauses():
    """A candidate has no clause here."""
    assert look_up(small(), "photos", "candidate", "en") == []


def test_the_press_is_answered_by_who_speaks():
    """Spokespersons first, then the desk; where nobody is named, the desk alone."""
    (found,) = who_answers(small(), "Press", "en")
    assert ([each.name for each in found.spokespersons], found.desk.name) == (["Paz Press"], "pr")
    assert who_answers(policy(), "press", "en")[0].spokespersons == ()
