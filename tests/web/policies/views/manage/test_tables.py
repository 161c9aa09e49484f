"""Versions and the register as rows."""

from datetime import UTC, datetime

import pytest

from vangrail.web.policies.queries.speakers import Voice
from vangrail.web.policies.queries.versions import State
from vangrail.web.policies.views.manage.tables import state_cell, voice_rows

WHEN = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("current", "holds now"), ("scheduled", "holds from 20 November 2026, 09:00"), ("proposed", "proposed"),
        ("superseded", "held until 20 November 2026"), ("withdrawn", "withdrawn"),
    ],
)  # fmt: skip
def test_a_state_in_words(name, words):
    """With its moment, in the company's time zone."""
    assert state_cell(State(name, WHEN)).text == words


def test_a_vacancy_is_red():
    """Colour and word."""
    (row,) = voice_rows([("a crisis", Voice(topic="crisis", reason="nobody"))], may_end=False)
    assert (row[0], row[2], row[-1].state, str(row[-1].text)) == ("A crisis", "–", "dont", "vacant")
    (longer,) = voice_rows([("a crisis", Voice(topic="crisis", reason="nobody"))], may_end=True)
    assert len(longer) == len(row) + 1
