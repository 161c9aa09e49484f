"""What is said about a situation."""

import pytest
from django.utils.translation import override

from vangrail.web.replies.queries import card, exits, situation, situations

pytestmark = pytest.mark.django_db


def test_each_situation_says_who_how_fast_and_what(published):
    """In the language of the page, with the company's own names."""
    found = situations("nl")
    assert len(found) == 20
    for each in found:
        assert all((each.title, each.when, each.desk_words, each.do, each.leave, each.stop, each.evidence))
        assert "{" not in " ".join((each.stop, *each.do, *each.leave, *each.evidence))
    assert "Olga Owner" in situation("refund", "en").desk_words
    with override("es"):
        assert situation("refund").title == "Alguien quiere que le devuelvan el dinero"


def test_a_fact_of_law_has_its_source_and_day():
    """Wherever one is stated."""
    laws = [law for each in situations("en") for law in each.laws]
    assert len(laws) >= 6
    assert all(law.sources and law.read and law.countries for law in laws)


def test_what_is_not_there_is_none():
    """And no page is made of it."""
    assert situation("weather") is None


def test_there_are_three_ways_out():
    """Each with its own words in each language."""
    assert [len(exits(language).sentences) for language in ("en", "nl", "es")] == [3, 3, 3]
    assert exits("en").sentences != exits("nl").sentences


def test_the_card_ends_after_five_answers():
    """In whichever way they are given."""
    from itertools import product

    kinds = {card(answers).kind for answers in product((True, False), repeat=5)}
    assert kinds == {"stay_out", "use_reply", "pass_on"}
