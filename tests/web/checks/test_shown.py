"""An answer as the page shows it."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from vangrail.check.images.look import Seen
from vangrail.check.verdict import DeskAnswer
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.shown import Ask, Shown

pytestmark = pytest.mark.django_db


def shown(*, replying=False, **asked):
    """Return the answer to this, ready for the page."""
    return Shown(answer(Asked(answer_in="en", **asked)), text=asked.get("text", ""), replying=replying)


def test_everything_has_its_words(acme):
    """The level, what can be done, the clause, whom to ask."""
    found = shown(text="The heron")
    assert (str(found.words), found.spans) == ("Ask first", [(4, 9, "ask")])
    (point,) = found.points
    assert point.clause == "<p>Text.</p>"
    assert "Olga Owner" in point.ask.person
    assert any("Ben" in detail for detail in point.ask.details)
    assert "4" in point.ask.details[-1]
    assert point.ask_words == "Ask Olga Owner"
    assert (point.rule, point.marked) == ("heron-named", "heron")
    assert point.ask.link == "mailto:olga@example.org"


def test_the_gravest_comes_first_wherever_it_stands(acme):
    """What is ticked, what is written in a picture, what is in the text."""
    found = shown(text="0470 12 34 56", subjects=("till",), seen=(Seen(text="heron"),))
    assert [point.finding.level for point in found.points] == ["dont", "ask", "change"]
    assert found.points[0].offer
    assert found.pictures[0].spans == [(0, 5, "ask")]


def test_what_is_welcome_is_said_apart(acme):
    """Talk that the law protects, and a place marked green."""
    found = shown(text="our pay is late", place="Canteen")
    assert found.points == []
    assert len(found.welcome) == 2


def test_a_sentence_for_who_waits_comes_only_when_somebody_does(acme):
    """In the language of the answer first."""
    assert shown(text="The heron").waiting == []
    assert shown(text="officially").waiting[0][0] == "en"
    assert shown(replying=True, text="Sunny").waiting


def test_a_rewrite_is_shown_when_it_changes_something(acme):
    """And ties come in words."""
    assert shown(text="The heron").rewrite is None
    assert "56" in shown(text="Call 0470 12 34 56").rewrite
    assert "Acme" in shown(text="x").ties[-1]


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("+32 9 555 01 40", "tel:+3295550140"),
        ("extension 12", ""),
        ("", ""),
        ("room 3, 1 23456", ""),
    ],
)
def test_a_contact_is_a_link_where_it_can_be_one(contact, link):
    """A mail address or a number."""
    assert Ask(DeskAnswer("legal", "Olga", contact=contact), "en").link == link


def test_a_quarrel_is_left_with_one_of_three_sentences(acme):
    """And handed over from the finding; another finding gets none of it."""
    found = shown(text="The heron", replying=True)
    assert (found.ways, found.quarrel) == (None, None)
    (point,) = found.points
    fight = Shown(found.answer, text="The heron", replying=True)
    fight.__dict__["points"] = [replace(point, finding=replace(point.finding, clause="conflict"))]
    assert len(fight.ways.sentences) == 3
    page = render_to_string("checks/parts/ways.html", {"shown": fight})
    assert page.count("data-copy") == 3
    assert 'name="clause" value="conflict"' in page
    assert "Ask Olga Owner" in page
