"""What the page asks, and what it makes of it."""

import json

import pytest
from django.utils import translation

from tests.check.images.pictures import located
from tests.web.checks.company import company
from vangrail.check.images.look import look
from vangrail.web.checks.forms import DraftForm, seen_json


def form(**data):
    """Return a form with this in it."""
    return DraftForm({"account": "personal", **data}, policy=company())


@pytest.mark.parametrize("data", [{"text": "Hello"}, {"subjects": ["till"]}])
def test_a_text_or_a_picture_is_enough(data):
    """Everything else may stay empty."""
    assert form(**data).is_valid()


def test_nothing_at_all_is_not():
    """One sentence says what is wanted."""
    empty = form(text="  ")
    assert not empty.is_valid()
    assert list(empty.errors) == ["text"]


def test_the_text_stays_as_it_was_typed():
    """Marks are counted in it."""
    given = form(text="  two spaces \n")
    assert given.is_valid()
    assert given.asked().text == "  two spaces \n"


def test_what_is_asked_is_plain():
    """A company account, a room, a picture that was seen, and the language of the page."""
    seen = (look(located(), read=False),)
    given = form(
        text="x", account="corporate", place="Lab", platform="linkedin", subjects=["till"], seen=seen_json(seen)
    )
    with translation.override("nl"):
        assert given.is_valid(), given.errors
        asked = given.asked()
    assert (asked.account, asked.place, asked.subjects, asked.seen, asked.answer_in) == (
        "corporate",
        "Lab",
        ("till",),
        seen,
        "nl",
    )


@pytest.mark.parametrize("seen", ["{", "[1]", '[{"traces": 1}]', '{"a": 1}', "[[]]", '[{"traces":[],"layout":null}]'])
def test_what_was_seen_cannot_be_anything(seen):
    """What the page did not send is refused in a sentence."""
    assert list(form(text="x", seen=seen).errors) == ["seen"]


@pytest.mark.parametrize(("layout", "kept"), [("chat", "chat"), ("mail", "mail"), ("till", "till"), ("poem", None)])
def test_what_a_picture_looks_like_comes_back(layout, kept):
    """What is no kind of writing is nothing."""
    seen = json.dumps([{"traces": [], "text": "", "layout": layout, "read": True}])
    given = form(text="x", seen=seen)
    assert given.is_valid(), given.errors
    assert given.asked().seen[0].layout == kept


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_everything_to_tick_stands_under_a_heading(language):
    """In the language of the page, with what was ticked."""
    with translation.override(language):
        groups = form(text="x", subjects=["till"]).groups
    subjects = [one for group in groups for one in group["subjects"]]
    assert len(subjects) > 15
    assert [one["id"] for one in subjects if one["ticked"]] == ["till"]


def test_no_field_is_about_who_somebody_is():
    """Neither a name nor an account."""
    assert set(form().fields) == {
        "text", "account", "profile_shows", "platform", "role", "replying_to", "picture", "subjects", "place", "interest", "appointed", "seen",
    }  # fmt: skip
