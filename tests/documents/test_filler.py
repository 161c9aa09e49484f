"""The shared pages in one language, for one company."""

from datetime import date

import pytest

from vangrail.documents.filler import Filler
from vangrail.documents.model import Fold, Prose
from vangrail.source.page_parts import AnswerForm, Checked, Quiz


def every(text):
    """Return a text in each language."""
    return {language: f"{text} {language}" for language in ("en", "nl", "es")}


@pytest.fixture
def filler(policy):
    """Give English, with two clauses on the policy's page."""
    return Filler(policy, "en", {"facts": "Is it *true*?", "access": "Keys"}, "personal.en.html")


def test_a_text_is_in_the_language_and_filled(filler):
    """A person takes the place of a desk."""
    assert (
        filler.say(every("{desk.security}, {owner}, {values}")) == "Tom Claes (Security), Karin_Maes, honest, warm en"
    )


def test_whom_to_ask_can_be_reached(filler):
    """With an address to touch, and who stands in."""
    assert "<safe@bakfiets.example>; when away: Ines Wouters" in filler.ask("security")
    assert filler.ask("hr") == "Karin\\_Maes, in place of HR"


def test_clauses_are_seen_where_they_are(filler, policy):
    """By their titles; none where there is no document, or it has none of them."""
    assert list(filler.see(("access", "facts", "permanence"))) == [
        ("See also", "[Keys](personal.en.html#access), [Is it \\*true\\*?](personal.en.html#facts)")
    ]
    assert list(filler.see(("permanence",))) == []
    assert list(Filler(policy, "en", {"facts": "F"}, "").see(("facts",))) == []


def test_answers_come_after_the_question(filler):
    """In their order, and behind the fold the right one first, each with its why."""
    answers = [AnswerForm(right=name == "B", text=every(name), why=every(f"why {name}")) for name in "ABC"]
    asked, fold = filler.quiz(Quiz(ask=every("Q"), answer=answers), asked="What?")
    assert asked == Prose("What?\n\n1. A en\n2. B en\n3. C en")
    assert fold == Fold("See the answer", "- **B en** why B en\n- A en *why A en*\n- C en *why C en*")


def test_what_was_looked_up_says_when_and_where(filler):
    """From when the sources are, that they are somebody else's, and that nobody tried it in the app."""
    thing = Checked(verified=date(2026, 11, 21), sources=("https://www.example.org/x",), certainty="B")
    when, where = filler.looked_up(thing, read="2015-04-13, 2026").rows
    dates = "The sources date from: 13 April 2015, 2026."
    said = f"21 November 2026, in the sources. Not tried in the app. {dates} From a named secondary source."
    assert when == ("Last looked up", said)
    assert where == ("Sources", "[example.org](<https://www.example.org/x>)")
    plain = Checked(verified=date(2026, 11, 21), sources=("https://example.org",), certainty="A")
    assert filler.looked_up(plain, in_app=False).rows[0][1] == "21 November 2026, in the sources."


def test_what_nobody_looked_up_says_so(filler):
    """Even where it has a source."""
    thing = Checked(verified="", sources=("https://example.org",))
    assert filler.looked_up(thing).rows == (("Last looked up", "Nobody has looked this up yet."),)
