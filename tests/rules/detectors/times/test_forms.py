"""The forms of a time, and the words around what only looks like one."""

import pytest

from vangrail.rules.detectors.times.forms import BIBLE, NO_TIME_BEFORE, NO_TIME_BEHIND, PREPOSITION, forms


@pytest.mark.parametrize(
    "text",
    [
        "4 a.m.",
        "04:30",
        "4:30",
        "23.15 uur",
        "4u30",
        "23u",
        "3h30",
        "22 uhr",
        "4 o'clock",
        "half past four",
        "half vijf",
        "son las 4",
    ],
)
def test_each_way_of_writing_has_a_form(text):
    """And the form's mark stands in the text, or it would not be tried."""
    tried = [form for form in forms() if form.mark.search(text)]
    assert any(form.pattern.search(text) for form in tried)


@pytest.mark.parametrize("before", ["we open at ", "vanaf ", "a las ", "seit ", "vers ", "@ "])
def test_a_preposition_makes_a_time(before):
    """Right before it."""
    assert PREPOSITION.search(before)


@pytest.mark.parametrize("before", ["we won ", "ratio ", "€", "verloor met ", "room "])
def test_a_score_or_a_price_is_no_time(before):
    """What stands before it says so."""
    assert NO_TIME_BEFORE.search(before)


@pytest.mark.parametrize("behind", [" uur per dag", " euro", " km", " geleden", " chicas", "%", " hours of sleep"])
def test_an_amount_or_a_duration_is_no_time(behind):
    """What stands behind it says so."""
    assert NO_TIME_BEHIND.match(behind)


@pytest.mark.parametrize("behind", [" de la manana", " uur 's nachts", " in the morning", " and", " horas"])
def test_other_words_may_follow_a_time(behind):
    """Parts of the day, the rest of the sentence."""
    assert not NO_TIME_BEHIND.match(behind)


def test_a_verse_has_its_book():
    """Right before chapter and verse."""
    assert BIBLE.search("see john ")
