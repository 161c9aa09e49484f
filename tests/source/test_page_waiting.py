"""There is always something to say to somebody who waits."""

import pytest
from pydantic import ValidationError

from vangrail.source.page_waiting import Waiting
from vangrail.source.pages import load_pages

SAID = {"en": "Yes.", "nl": "Ja.", "es": "Sí."}


def test_the_first_that_fits_is_said():
    """For a question of the press the press team's, for anything else the last."""
    waiting = load_pages().waiting
    assert waiting.fitting({"customer_questions", "media_questions"}).desk == "pr"
    assert waiting.fitting({"copyright_and_credit"}) == waiting.fitting(()) == waiting.sentences[-1]


def test_the_last_sentence_fits_everything():
    """Without it somebody would stand there without a word."""
    one = {"clauses": ["conflict"], "desk": "customer_care", "say": SAID}
    assert Waiting(title=SAID, intro=SAID, sentence=[one, {**one, "clauses": []}])
    with pytest.raises(ValidationError):
        Waiting(title=SAID, intro=SAID, sentence=[one])
