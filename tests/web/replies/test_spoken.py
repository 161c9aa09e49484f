"""Texts are filled with the company's own names."""

import pytest

from vangrail.web.replies.spoken import voice

pytestmark = pytest.mark.django_db


def test_a_desk_is_named(published):
    """By its person."""
    assert voice("en").say({"en": "Ask {desk.legal}."}).startswith("Ask Olga Owner")
    assert voice("en").say_all({"en": ("{company}!",)}) == ("Acme Retail BV!",)


def test_before_a_policy_there_are_words_too():
    """Nobody waits for a policy to be told to call for help."""
    assert voice("en").say({"en": "Ask {desk.legal}."}) == "Ask your manager."
    assert voice("en").company == "our company"
