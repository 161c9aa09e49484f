"""States in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from vangrail.web.editor.words import moment_words, place_word, state_word


def test_every_state_of_a_clause_has_its_words():
    """Each another one."""
    words = {state_word(state) for state in ("library", "changed", "own", "off", "away")}
    assert len(words) == 5


def test_a_place_without_anybody_is_vacant_and_one_without_a_deputy_to_be_filled():
    """A desk is open as long as somebody answers."""
    assert place_word("", "vacant") == ("Vacant", "dont")
    assert place_word("", "vacant", deputy=True) == ("Nobody yet", "due")
    assert place_word("Ada", "left") == ("Ada has left the company", "dont")
    assert place_word("Ada", "fine") == ("Ada", "")


def test_a_moment_keeps_its_own_zone():
    """Whatever that of the site is."""
    assert (
        moment_words(datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("America/New_York")))
        == "1 March 2027, 09:00 (America/New_York)"
    )
