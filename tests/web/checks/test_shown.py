"""An answer as the page shows it."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from vangrail.check.images.look import Seen
from vangrail.check.precedents import Citation
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.shown import Before, Shown
from vangrail.web.policies.actions import appoint

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


def test_a_desk_that_was_more_careful_is_said_to_be(acme):
    """Beside a yes; an example never is."""
    careful = {
        "key": "x",
        "clause": "a_clause",
        "rule": "",
        "question": "?",
        "text": "!",
        "desk": "legal",
        "until": None,
    }
    for answer_level, beside, example, expected in (
        ("ask", "fine", False, True),
        ("dont", "change", False, True),
        ("ask", "ask", False, False),
        ("fine", "fine", False, False),
        ("ask", "fine", True, False),
    ):
        one = Before(Citation(answer=answer_level, example=example, **careful), "en", beside)
        assert one.careful is expected
    assert (str(one.words), one.desk, one.level) == ("Ask first", "Legal", "ask")


def test_it_says_where_beside_a_picture_something_was_found(acme):
    """In the picture, or in the words for who cannot see it."""
    (inside,) = shown(text="Sunny", seen=(Seen(text="heron"),)).points
    (beside,) = shown(text="Sunny", described=("heron",)).points
    assert (inside.about, beside.about) == ("In the text of your picture", "In the words beside your picture")


def test_the_colleague_who_may_speak_stands_beside_the_desk(acme, owner):
    """Only where it is about speaking, and somebody is appointed."""
    assert [point.speaker for point in shown(text="officially the heron").points] == [None, None]
    appoint({"topic": "company", "name": "Lotte", "contact": "lotte@example.org"}, by=owner)
    points = {point.finding.clause: point for point in shown(text="officially the heron").points}
    assert points.pop("who_speaks").speaker.name == "Lotte"
    assert [point.speaker for point in points.values()] == [None]
    page = render_to_string("checks/answer.html", {"shown": shown(text="officially")})
    assert "On this topic Lotte speaks for us: lotte@example.org" in page
