"""Words of this app."""

from typing import get_args

from vangrail.decisions.filling import Problem
from vangrail.source.reply_forms import CardKind, Tone, Where
from vangrail.web.replies.models import LinkCard
from vangrail.web.replies.words import KINDS, PROBLEMS, TONES, WHERE


def test_everything_has_its_words():
    """Each tone, place, problem and kind of card."""
    assert set(TONES) == set(get_args(Tone))
    assert set(WHERE) == set(get_args(Where))
    assert set(PROBLEMS) == set(get_args(Problem))
    assert set(KINDS) == {*get_args(CardKind), "other"} == {kind for kind, _ in LinkCard.KINDS}
