"""What a policy says about who and what is in a picture, and where it was taken."""

import json
from functools import lru_cache
from typing import get_args

import pytest

import vangrail
from vangrail.check.images.layout import Layout
from vangrail.check.images.look import Seen
from vangrail.check.images.question import INSIDE, OUTSIDE, SUBJECTS, Told, advice, subjects
from vangrail.check.images.traces import Trace
from vangrail.policy.company import Room

HERE = Seen((Trace("location", "51.054° N, 3.725° E"),))


@lru_cache(maxsize=4)
def company(photographs="ask"):
    """Return a company with three marked rooms."""
    policy = vangrail.policy_from_answers({"company": "Acme", "country": "BE", "languages": ["en", "nl", "es"]})
    rooms = (
        Room(name="Canteen", level="green"),
        Room(name="Workshop", level="amber", note="Not in launch weeks."),
        Room(name="Lab", level="red"),
    )
    dials = policy.dials.model_copy(update={"photographs": photographs})
    return policy.model_copy(update={"rooms": rooms, "dials": dials})


def levels(*names, place="", seen=(), account="personal", photographs="ask"):
    """Return the levels by rule."""
    found = advice(company(photographs), Told(names, place), seen, account, "en")
    return {one.finding.rule: one.finding.level for one in found}


def test_every_subject_says_something_in_every_language():
    """What, and where it is not fine why and what instead, and whom to ask."""
    for language in ("en", "nl", "es"):
        for name in subjects():
            (one,) = advice(company(), Told((name,)), (), "personal", language)
            assert one.finding.what
            assert one.finding.level == "fine" or (one.finding.why and one.finding.instead and str(one.finding.desk))


@pytest.mark.parametrize(("place", "level"), [("Canteen", "fine"), ("Workshop", "ask"), ("Lab", "dont")])
def test_a_room_answers_by_its_colour(place, level):
    """With its note, and its name."""
    (one,) = advice(company(), Told((), place), (), "personal", "en")
    assert (one.finding.level, one.about) == (level, place)
    assert ("launch weeks" in one.finding.what) == (place == "Workshop")


def test_the_dial_decides_about_a_place_inside():
    """Where pictures are asked about, a place without a sign is too; showing what is unsafe never is."""
    assert levels(place=INSIDE) == {"picture-inside": "ask"}
    assert levels(place=INSIDE, photographs="free") == levels(place=INSIDE, photographs="marked_rooms") == {}
    assert levels("unsafe", place=INSIDE) == {"picture-unsafe": "fine"}
    assert levels(place=OUTSIDE) == levels(place="no such room") == levels("no such subject") == {}


def test_a_company_account_is_held_to_more():
    """A child on it needs its parents' yes on paper."""
    assert levels("minors") == {"picture-minors": "change"}
    assert levels("minors", account="corporate") == {"picture-minors": "ask"}


def test_what_was_seen_is_said_more_mildly_than_what_was_ticked():
    """A reading can be wrong; and what was ticked is not said twice."""
    receipt = (Seen(layout="receipt"),)
    assert levels(seen=receipt) == {"picture-looks-like-receipt": "change"}
    assert levels("receipt", seen=receipt) == {"picture-receipt": "dont"}
    assert levels(seen=(HERE,)) == {"picture-location": "change"}


@pytest.mark.parametrize("language", ["en", "nl", "es"])
@pytest.mark.parametrize("layout", ["chat", "mail"])
def test_a_conversation_asks_for_the_yes_of_each_person(layout, language):
    """By the clause about what others told you; once for two pictures, and not beside what was ticked."""
    seen = (Seen(layout=layout), Seen(layout="mail"))
    (one,) = advice(company(), Told(), seen, "corporate", language)
    assert (one.finding.rule, one.finding.level) == ("picture-looks-like-conversation", "change")
    assert one.finding.clause == "private_conversations"
    each = {"en": "each person", "nl": "iedereen", "es": "cada una de las personas"}
    assert each[language] in one.finding.what
    assert one.finding.instead
    assert levels("conversation", seen=seen) == {"picture-conversation": "change"}


def test_what_writing_looks_like_has_its_words():
    """Each kind has something to tick, with a sentence for who did not tick it."""
    assert set(SUBJECTS) == set(get_args(Layout))
    assert all(subjects()[name].seen for name in SUBJECTS.values())


def test_a_clause_that_a_policy_lacks_says_nothing():
    """And the rest stands as plain values, the gravest first."""
    bare = company().model_copy(
        update={"clauses": tuple(one for one in company().clauses if one.id != "unreleased_products")}
    )
    found = advice(bare, Told(("prototype", "colleagues", "till")), (), "personal", "fr")
    assert [one.finding.level for one in found] == ["dont", "change"]
    assert json.loads(json.dumps([one.to_dict() for one in found]))[0]["offer"]
