"""What a licence to speak is worth on a day."""

from datetime import date, timedelta

import pytest

from vangrail.decisions.licence import Holder, Licence, standing

TODAY = date(2026, 11, 21)
ONE_YEAR = Licence(topic="repairs", since=date(2026, 1, 1), until=date(2027, 6, 30))
TRAINED = Holder(trained=True)


def test_assigned_trained_and_within_the_dates_is_green():
    """Nothing to do, and somebody may be sent to them."""
    found = standing(ONE_YEAR, TRAINED, TODAY)
    assert (found.state, found.reasons, found.may_speak) == ("green", (), True)


@pytest.mark.parametrize(
    ("holder", "since", "until", "state", "reasons"),
    [
        (None, date(2026, 1, 1), None, "red", ("vacant",)),
        (Holder(left=TODAY, trained=True), date(2026, 1, 1), None, "red", ("left",)),
        (TRAINED, date(2026, 1, 1), TODAY - timedelta(1), "red", ("expired",)),
        (None, date(2026, 1, 1), TODAY - timedelta(1), "red", ("vacant", "expired")),
        (Holder(), date(2026, 1, 1), None, "amber", ("untrained",)),
        (Holder(trained=True, retake=True), date(2026, 1, 1), None, "amber", ("retake",)),
        (TRAINED, date(2026, 1, 1), TODAY + timedelta(30), "amber", ("expiring",)),
        (TRAINED, date(2026, 1, 1), TODAY + timedelta(31), "green", ()),
        (TRAINED, date(2026, 1, 1), TODAY, "amber", ("expiring",)),
        (Holder(left=TODAY + timedelta(5), trained=True), date(2026, 1, 1), None, "amber", ("expiring",)),
        (TRAINED, TODAY + timedelta(1), None, "amber", ("not_yet",)),
        (Holder(), TODAY + timedelta(1), None, "amber", ("not_yet", "untrained")),
    ],
)
def test_each_reason_has_its_colour(holder, since, until, state, reasons):
    """The last day of a licence still counts; the first day away does not."""
    found = standing(Licence(since=since, until=until), holder, TODAY)
    assert (found.state, found.reasons) == (state, reasons)


def test_nobody_is_sent_to_who_has_not_begun():
    """Amber for another reason still answers."""
    assert not standing(Licence(since=TODAY + timedelta(1)), TRAINED, TODAY).may_speak
    assert standing(Licence(since=TODAY), Holder(), TODAY).may_speak
    assert not standing(Licence(since=TODAY), None, TODAY).may_speak


def test_an_empty_part_covers_everything():
    """A licence for all channels holds on each; one for a topic holds for no other."""
    licence = Licence(topic="Repairs", language="nl", since=TODAY)
    assert licence.covers(topic="repairs", channel="mastodon", language="nl", market="BE")
    assert licence.covers()
    assert not licence.covers(topic="shares")
    assert not licence.covers(topic="repairs", language="es")
