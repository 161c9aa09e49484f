"""The worked examples are complete, fit the library, and point to nobody."""

import pytest

from tests.web.conftest import example_policy
from vangrail.check.draft import MAX_CHARACTERS
from vangrail.check.naming import telling
from vangrail.check.precedents import Book, Place, Precedent, contradicting
from vangrail.languages import SHIPPED
from vangrail.rules.fold import fold_text
from vangrail.source.precedents import ANSWERS, _read, examples

EVERY = examples()
QUICK = {
    "team-photo-with-whiteboard": (
        "Selfie with the team at the whiteboard",
        "Foto van ons voor het planbord",
        "Selfie con la pizarra detrás",
    ),
    "my-own-pay": ("This is my salary", "Zo ziet mijn loonbriefje eruit", "Esta es mi nómina"),
    "customer-thanked-me": (
        "A customer thanked me today",
        "Een klant bedankte me vandaag",
        "Un cliente me dio las gracias",
    ),
}


def test_there_are_about_twenty():
    """From every corner, each with its own name, yes and no among them."""
    assert 18 <= len(EVERY) <= 30
    assert len({one.id for one in EVERY}) == len(EVERY)
    assert {one.answer for one in EVERY} == set(ANSWERS)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_an_example_is_complete(one):
    """In every language, with words that lead to it, and nobody in it."""
    assert set(one.question) == set(one.text) == set(SHIPPED)
    assert all(0 < len(text) <= 600 < MAX_CHARACTERS for text in (*one.question.values(), *one.text.values()))
    assert one.words
    assert all(len(set(group)) == len(group) for group in one.words)
    assert not [
        each for text in (*one.question.values(), *one.text.values()) for each in telling(text, example_policy())
    ]


def test_examples_fit_a_policy_that_has_their_clause():
    """And no other."""
    policy = example_policy()
    assert sum(one.fits(policy) for one in EVERY) >= 18
    bare = policy.model_copy(update={"clauses": ()})
    assert not [one for one in EVERY if one.fits(bare)]
    dials = policy.dials.model_copy(update={"answers_customers": "everybody"})
    assert not next(one for one in EVERY if one.dials).fits(policy.model_copy(update={"dials": dials}))


def test_examples_do_not_disagree():
    """A book begins in peace."""
    book = [
        Precedent(key=one.id, clause=one.clause, answer=one.answer, words=one.words, account=one.account)
        for one in EVERY
    ]
    assert contradicting(book, None) == []


@pytest.mark.parametrize("name", QUICK)
def test_a_draft_in_each_language_leads_to_its_example(name):
    """As people write it."""
    book = Book(Precedent(key=one.id, words=one.words, account=one.account) for one in EVERY)
    for text in QUICK[name]:
        assert name in [one.key for one in book.citing(fold_text(text), (), Place("personal", "", "BE"), None)], text


def test_what_is_missing_is_named():
    """The example and the part."""
    with pytest.raises(ValueError, match=r"lame lacks question.nl"):
        _read("lame", {"level": "fine", "question": {"en": "?", "es": "?"}, "answer": dict.fromkeys(SHIPPED, "!")})
