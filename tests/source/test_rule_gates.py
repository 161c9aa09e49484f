"""What a company's rule may not be."""

import pytest

from tests.build import cue
from tests.source.conftest import clause, whole_rule
from vangrail.policy.company import Lexicon
from vangrail.policy.rule import Example, Words
from vangrail.rules.detectors import detectors
from vangrail.source.library import load_library
from vangrail.source.rule_gates import LEXICON, check_rules

GOOD = Words(what="x", why="y", instead="z")


def problems(source, shelf, languages=("en",), **more: object):
    """Return key and found of what is wrong with a rule that differs from a whole one."""
    mine = clause("mine", whole_rule(**more), origin="company")
    return [(problem.key, problem.found) for problem in check_rules(mine, source((mine,), languages=languages), shelf)]


def test_a_whole_rule_passes(source, shelf):
    """Every kind of source that exists may be named."""
    every = [f"detector:{name}" for name in detectors()] + [f"lexicon:{name}" for name in LEXICON] + ["shared:pay"]
    assert (
        problems(
            source, shelf, ("en", "nl", "es"), cues={"loud": cue(*every, en=["very loud", "=loud", "re:lou{1,9}d"])}
        )
        == []
    )


@pytest.mark.parametrize(
    ("more", "key", "found"),
    [
        ({"words": {}}, "rule[0].words.en", "none"),
        (
            {"words": {"en": GOOD.model_copy(update={"why": "{compny}"})}},
            "rule[0].words.en.why",
            '"compny" (did you mean "company"?)',
        ),
        ({"examples": {}}, "rule[0].example.en", "none"),
        ({"examples": {"en": (Example(kind="flag", text="[x]"),)}}, "rule[0].example.en", "none"),
        ({"cues": {"loud": cue("shared:pya")}}, "rule[0].cues.loud", '"pya" (did you mean "pay"?)'),
        ({"cues": {"loud": cue("lexicon:product")}}, "rule[0].cues.loud", '"product" (did you mean "products"?)'),
        ({"cues": {"loud": cue("detector:fax")}}, "rule[0].cues.loud", '"fax"'),
        ({"cues": {"loud": cue("words:loud")}}, "rule[0].cues.loud", '"words:loud"'),
        ({"cues": {"loud": cue(en=["x"]), "other": cue(en=["y"])}}, "rule[0].cues.other", "it unused"),
        ({"cues": {"loud": cue(en=["\u200b"])}}, "rule[0].cues.loud.en[0]", '"\u200b"'),
        ({"unless": ("nothing",)}, "rule[0].unless[0]", '"nothing"'),
        ({"when": "loud and quiet"}, "rule[0].when", "'quiet'"),
        ({"when": "loud and (loud"}, "rule[0].when", '"loud and (loud"'),
        ({"when": "listed and not loud"}, "rule[0].when", '"listed and not loud"'),
        ({"dial": "tone = loud"}, "rule[0].dial", '"loud"'),
        ({"protects": True}, "rule[0].level", '"change"'),
    ],
)
def test_each_gate_refuses(source, shelf, more, key, found):
    """With the key in rules.toml and what was found there."""
    assert (key, found) in problems(source, shelf, **more)


@pytest.mark.parametrize("text", ["no brackets", "[open", "close]", "[[nested]]", "][", "\\[escaped\\]"])
def test_a_flag_needs_whole_brackets(source, shelf, text):
    """They say what must be marked, so that the example can fail."""
    examples = {"en": (Example(kind="flag", text=text), Example(kind="pass", text="calm"))}
    assert [key for key, _ in problems(source, shelf, examples=examples)] == ["rule[0].example.en[0].flag"]


def test_words_and_examples_are_needed_in_every_language(source, shelf):
    """Of the policy, not of the library."""
    examples = {"en": (Example(kind="flag", text="[very loud]"), Example(kind="pass", text="calm"))}
    found = problems(source, shelf, ("en", "nl"), words={"en": GOOD}, examples=examples)
    assert [key for key, _ in found] == ["rule[0].words.nl", "rule[0].example.nl", "rule[0].example.nl"]
    assert problems(source, shelf, ("en",), words={"en": GOOD}, examples=examples) == []


@pytest.mark.parametrize("pattern", ["re:a*", "re:(", r"re:(?=x)yz", "re:[a-z]{3}", r"re:(ab)\1"])
def test_a_pattern_that_could_hang_does_not_load(source, shelf, pattern):
    """Unbounded, unreadable, looking around, with nothing to hold on to, or with a back-reference."""
    assert [key for key, _ in problems(source, shelf, cues={"loud": cue(any=[pattern])})] == [
        "rule[0].cues.loud.any[0]"
    ]


def test_the_lexicon_is_known_by_its_lists():
    """Those of the value and those that come from elsewhere in the policy."""
    assert set(LEXICON) == {*Lexicon.model_fields, "company", "embargoed", "rooms", "need_to_know"}


def test_the_shipped_rules_pass_the_same_gates(source):
    """But for look-arounds, which the library's own patterns may use."""
    shelf = load_library()
    made = source(languages=["en", "nl", "es"])
    found = [problem for each in shelf.clauses.values() for problem in check_rules(each, made, shelf)]
    assert [str(problem) for problem in found if "linear-time" not in problem.found] == []


def test_a_shipped_rule_has_a_name_of_its_own():
    """Across the whole library."""
    names = [rule.name for each in load_library().clauses.values() for rule in each.rules]
    assert sorted(names) == sorted(set(names))
