"""Examples are tests: exactly what is marked, nothing where nothing should be said, and known misses."""

from datetime import UTC, date, datetime

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.examples import PICTURE, parse, run_examples
from vangrail.policy.company import Allow, Embargo, NeedToKnow
from vangrail.policy.rule import Example


def results(*rules, only=None, **more):
    """Return the results of a policy of these rules."""
    return run_examples(Checker(policy(*rules, **more), cached=False), NOON, only=only)


def alone(*examples, language="en", **more):
    """Return a rule about being alone with these examples, each a pair of kind and text, or a whole example."""
    built = tuple(each if isinstance(each, Example) else Example(kind=each[0], text=each[1]) for each in examples)
    return rule("alone-now", "alone", cues={"alone": cue(en=["all alone"])}, examples={language: built}, **more)


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        ("flag", "[All alone] here", ""),
        ("flag", "[All] alone here", "marks"),
        ("flag", "All alone here", "marks"),
        ("flag", "Lonely [here]", "silent"),
        ("pass", "Together here", ""),
        ("pass", "All alone here", "spoke"),
        ("miss", "Nobody but me", ""),
        ("miss", "All alone here", "learned"),
        ("flag", "[All alone", "brackets"),
        ("flag", "All] alone", "brackets"),
        ("flag", "[] all alone", "brackets"),
        ("flag", "[all [alone]]", "brackets"),
        ("pass", "x" * 100_001, "draft"),
    ],
)
def test_an_example_comes_out_as_written_or_says_how_not(kind, text, fault):
    """Each fault has a name."""
    (result,) = results(alone((kind, text)))
    assert result.fault == fault
    assert result.ok is not bool(fault)


@pytest.mark.parametrize(
    ("text", "draft", "spans"),
    [
        ("[a] b [c]", "a b c", ((0, 1), (4, 5))),
        (r"\[a\] [b]", "[a] b", ((4, 5),)),
        ("[a][b]", "ab", ((0, 2),)),
        (r"back\slash", r"back\slash", ()),
        ("plain", "plain", ()),
        ("[a", "a", None),
    ],
)
def test_brackets_say_what_is_marked(text, draft, spans):
    """A backslash makes one part of the draft; two marks that touch are one."""
    assert parse(text) == (draft, spans)


def test_a_draft_to_be_left_alone_is_left_alone_by_every_rule():
    """The rule that speaks is named; one of level fine may speak."""
    other = rule("names-a-plan", "plan", "ask", cues={"plan": cue(any=["zeppelin"])})
    kind = rule("pay-talk", "pay", "fine", cues={"pay": cue(any=["my pay"])})
    first, second = results(alone(("pass", "A zeppelin!"), ("pass", "My pay is low")), other, kind)
    assert (first.fault, first.spoke) == ("spoke", ("names-a-plan",))
    assert second.ok


def test_a_rule_of_level_fine_has_drafts_to_leave_alone_too():
    """There it is the rule itself that must not speak."""
    kind = rule(
        "pay-talk",
        "pay",
        "fine",
        cues={"pay": cue(en=["my pay"])},
        examples={"en": (Example(kind="pass", text="My pay is low"),)},
    )
    assert [result.fault for result in results(kind)] == ["spoke"]


def test_a_rule_in_the_shadow_is_tested_but_disturbs_nobody():
    """Its own examples run; those of other rules do not hear it."""
    shadow = rule(
        "shadowy",
        "plan",
        cues={"plan": cue(any=["zeppelin"])},
        shadow=True,
        examples={"en": (Example(kind="flag", text="a [zeppelin]"),)},
    )
    found = results(shadow, alone(("pass", "a zeppelin")))
    assert [result.ok for result in found] == [True, True]


def test_a_rule_that_is_allowed_for_a_while_is_tested_all_the_same():
    """Switching a rule off is no reason for it to rot."""
    allow = (Allow(rule="alone-now", reason="Pilot", until=date(2030, 1, 1)),)
    assert [result.fault for result in results(alone(("pass", "all alone")), allow=allow)] == ["spoke"]


def test_an_example_brings_its_own_situation():
    """Account, picture, country and time are those that it sets."""
    when = "account = corporate and has_image and country = NL and embargoed"
    examples = (
        Example(
            kind="flag",
            text="[Nova] soon",
            account="corporate",
            has_image=True,
            country="NL",
            at=datetime(2026, 1, 1, tzinfo=UTC),
        ),
        Example(
            kind="pass",
            text="Nova soon",
            account="corporate",
            has_image=True,
            country="NL",
            at=datetime(2028, 1, 1, tzinfo=UTC),
        ),
        Example(kind="pass", text="Nova soon", has_image=True, country="NL", at=datetime(2026, 1, 1, tzinfo=UTC)),
        Example(kind="pass", text="Nova soon", account="corporate", country="NL", at=datetime(2026, 1, 1, tzinfo=UTC)),
    )
    built = rule("too-soon", f"{when} and name", cues={"name": cue("lexicon:embargoed")}, examples={"en": examples})
    embargo = (Embargo(terms=("Nova",), until=datetime(2027, 1, 1, tzinfo=UTC)),)
    assert [result.fault for result in results(built, embargoes=embargo)] == ["", "", "", ""]


def test_an_example_in_a_language_is_a_draft_in_it():
    """A short word of one language is no cue in another."""
    built = rule(
        "word", "w", cues={"w": cue(en=["gift"])}, examples={"nl": (Example(kind="pass", text="dat is gift"),)}
    )
    assert results(built)[0].ok


def test_what_only_one_desk_may_read_is_found_and_never_marked():
    """So an example is right when the rule speaks, whatever its brackets say."""
    built = rule(
        "hidden",
        "w",
        cues={"w": cue("lexicon:need_to_know")},
        examples={"en": (Example(kind="flag", text="News on [Waterloo]"),)},
    )
    (result,) = results(built, need_to_know=NeedToKnow(salt="x", terms=("Waterloo",)))
    assert result.ok
    assert result.found == ()


def test_only_what_is_wanted_runs():
    """A filter sees clause, rule and language."""
    found = results(
        alone(("pass", "a")),
        only=lambda clause, each, language: (clause.id, each.name, language) == ("a_clause", "alone-now", "nl"),
    )
    assert found == []


def test_a_result_is_plain_values():
    """For JSON."""
    (result,) = results(alone(("flag", "[All] alone")))
    assert result.to_dict() | {"text": ""} == {
        "ok": False,
        "clause": "a_clause",
        "rule": "alone-now",
        "language": "en",
        "kind": "flag",
        "text": "",
        "fault": "marks",
        "wanted": ((0, 3),),
        "found": ((0, 9),),
        "spoke": (),
        "detail": "",
    }


def test_the_picture_of_an_example_is_one():
    """Any reader of pictures opens it."""
    image = pytest.importorskip("PIL.Image")
    import io

    assert image.open(io.BytesIO(PICTURE)).size == (1, 1)
