"""What was answered before is cited where it fits, and changes no level."""

import copy
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Moment
from vangrail.check.precedents import Book, Place, Precedent, cited, contradict, contradicting, ends_like, tokens
from vangrail.rules.fold import fold_text

LATER = datetime(2027, 1, 1, tzinfo=UTC)
HERE = Place("personal", "linkedin", "BE")
PHOTO = Precedent(
    key="photo",
    clause="a_clause",
    answer="change",
    question={"en": "May I post the team?", "nl": "Mag het team erop?"},
    text={"en": "Yes, without the board.", "nl": "Ja, zonder het bord."},
    words=(("photo", "foto", "group picture"), ("whiteboard", "bord")),
)
HERON = rule("heron-named", "heron", "ask", cues={"heron": cue(en=["heron"], nl=["reiger"], es=["garza"])})
CHECKER = Checker(policy(HERON), cached=False)


def citing(text, *known, rules=(), place=HERE, at=NOON.at):
    """Return the keys of what is cited."""
    return [one.key for one in Book(known).citing(fold_text(text), rules, place, at)]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Our photos, with the whiteboard behind us", True),
        ("FOTO's voor het Bord", True),
        ("A group picture at the whiteboard", True),
        ("A group of pictures at the whiteboard", False),
        ("A photo of the sea", False),
        ("The whiteboard is full", False),
        ("photographers and whiteboards", False),
        ("", False),
    ],
)
def test_a_draft_needs_a_word_of_every_group(text, hit):
    """In any language, in any case, with short endings; a phrase stands together."""
    assert citing(text, PHOTO) == (["photo"] if hit else [])


@pytest.mark.parametrize(
    ("narrowed", "hit"),
    [
        ({"account": "corporate"}, False),
        ({"account": "personal"}, True),
        ({"platforms": ("x",)}, False),
        ({"platforms": ("x", "linkedin")}, True),
        ({"countries": ("NL",)}, False),
        ({"countries": ("BE",)}, True),
        ({"until": NOON.at}, False),
        ({"until": NOON.at + timedelta(seconds=1)}, True),
        ({"rule": "heron-named"}, False),
    ],
)
def test_a_precedent_speaks_where_it_holds(narrowed, hit):
    """For its accounts, platforms and countries, until its end, and where its rule spoke."""
    fields = {name: getattr(PHOTO, name) for name in ("key", "clause", "answer", "question", "text", "words")}
    assert bool(citing("photo whiteboard", Precedent(**fields | narrowed))) is hit


def test_without_a_platform_a_precedent_for_one_speaks_too():
    """Nobody said where it goes: it may be there."""
    one = Precedent(key="x", words=(("photo",),), platforms=("x",))
    assert citing("photo", one, place=Place("personal", "", "BE")) == ["x"]


def test_one_without_words_needs_its_rule_and_one_without_either_is_never_cited():
    """Nothing leads to it."""
    by_rule, lost = Precedent(key="a", rule="heron-named"), Precedent(key="b")
    assert citing("anything", by_rule, lost) == []
    assert citing("anything", by_rule, lost, rules={"heron-named"}) == ["a"]


def test_the_closest_come_first_and_no_more_than_three():
    """More words before fewer, desks before examples."""
    known = [Precedent(key=f"k{number}", words=(("photo",),)) for number in range(5)]
    example = Precedent(key="example", words=(("photo",), ("board",)), example=True)
    narrow = Precedent(key="narrow", words=(("photo",), ("board",)))
    assert citing("photo board", *known, example, narrow) == ["narrow", "k0", "k1"]


def test_a_verdict_cites_in_the_language_of_the_answer():
    """And is otherwise what it is without: level, findings, rewrite."""
    draft = Draft(text="Foto van de reiger voor het bord", language="nl")
    plain, told = CHECKER.check(draft, NOON), CHECKER.check(draft, Moment(at=NOON.at, precedents=(PHOTO,)))
    assert [one.text for one in told.cited] == ["Ja, zonder het bord."]
    assert (told.level, told.rewrite, told.language) == (plain.level, plain.rewrite, plain.language)
    assert [one.rule for one in told.findings] == [one.rule for one in plain.findings]
    assert told.findings[0].precedent == "Ja, zonder het bord."
    assert told.to_dict()["precedents"][0]["answer"] == "change"
    assert copy.copy(told) == told


def test_a_fine_draft_is_told_too():
    """What is fine was asked before as well."""
    verdict = CHECKER.check(Draft(text="photo whiteboard", language="en"), Moment(at=NOON.at, precedents=(PHOTO,)))
    assert (verdict.level, verdict.cited[0].question) == ("fine", "May I post the team?")


@given(st.text(alphabet="photo whiterbad heron .", max_size=60), st.sampled_from(["fine", "dont"]))
def test_no_precedent_changes_a_level(text, answer):
    """Whatever it answers."""
    draft = Draft(text=text, language="en")
    loud = Precedent(key="x", clause="a_clause", answer=answer, text={"en": "!"}, words=(("photo", "heron", "white"),))
    both = Precedent(key="y", clause="a_clause", rule="heron-named", answer=answer, text={"en": "!"})
    told = CHECKER.check(draft, Moment(at=NOON.at, precedents=(loud, both)))
    plain = CHECKER.check(draft, NOON)
    assert told.level == plain.level
    assert [(one.rule, one.level) for one in told.findings] == [(one.rule, one.level) for one in plain.findings]


def test_the_moment_names_what_is_in_the_book():
    """Another word in a precedent is another moment; the same book is the same."""
    one = Moment(at=NOON.at, precedents=(PHOTO,))
    assert one.digest == Moment(at=NOON.at, precedents=Book([PHOTO])).digest
    assert one.digest != NOON.digest
    assert one.digest != Moment(at=NOON.at, precedents=(cited_as(PHOTO, text={"en": "No."}),)).digest
    assert Moment(at=NOON.at).digest == NOON.digest


def cited_as(one, **more):
    """Return a precedent with something else in it."""
    return Precedent(**{name: getattr(one, name) for name in one.__slots__} | more)


def test_a_citation_has_the_nearest_language():
    """Spanish readers of a book without Spanish get what is there."""
    assert cited(PHOTO, "es").text in PHOTO.text.values()
    assert cited(Precedent(key="x"), "en").text == ""
    assert cited(cited_as(PHOTO, until=LATER), "en").to_dict()["until"] == LATER.isoformat()


NO = cited_as(PHOTO, key="no", answer="dont")


@pytest.mark.parametrize(
    ("more", "disagree"),
    [
        ({}, True),
        ({"answer": "fine"}, False),
        ({"answer": "ask"}, True),
        ({"clause": "other"}, False),
        ({"account": "corporate"}, True),
        ({"words": (("photo",),)}, True),
        ({"words": (("invoice",),)}, False),
        ({"words": (("photo", "invoice"), ("board", "whiteboard"), ("children",))}, True),
        ({"platforms": ("x",)}, True),
        ({"topic": "jobs"}, True),
        ({"words": (), "rule": "heron-named"}, False),
    ],
)
def test_two_disagree_where_a_draft_could_meet_both(more, disagree):
    """Same clause, a place in common, words in common, and a yes against none."""
    assert contradict(PHOTO, cited_as(NO, **more)) is disagree
    assert contradict(cited_as(NO, **more), PHOTO) is disagree


@pytest.mark.parametrize(
    "apart",
    [
        {"account": ("personal", "corporate")},
        {"platforms": (("x",), ("linkedin",))},
        {"countries": (("BE",), ("NL",))},
        {"topic": ("jobs", "press")},
        {"rule": ("heron-named", "other")},
    ],
)
def test_what_never_meets_does_not_disagree(apart):
    """Scopes that have nothing in common."""
    name, (mine, theirs) = next(iter(apart.items()))
    assert not contradict(cited_as(PHOTO, **{name: mine}), cited_as(NO, **{name: theirs}))


def test_pairs_are_found_once_and_not_after_their_end():
    """Of what still holds."""
    assert contradicting([PHOTO, NO], NOON.at) == [(PHOTO, NO)]
    assert contradicting([PHOTO, cited_as(NO, until=NOON.at)], NOON.at) == []


def test_words_and_their_endings():
    """Folded, in tokens, with three letters off at most, and never fewer than four left."""
    assert tokens("Équipo-Foto") == ("equipo", "foto")
    assert list(ends_like("photos")) == ["photos", "photo", "phot"]
    assert list(ends_like("bar")) == ["bar"]


def test_a_book_costs_no_more_when_it_is_long():
    """What is looked at grows with the draft: words that stand in no precedent are never compared."""
    many = Book(Precedent(key=str(number), words=((f"word{number}x",),)) for number in range(5_000))
    assert len(many._single) == 5_000
    assert many.touched("word17x and word4999x") == [17, 4999]
