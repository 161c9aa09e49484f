"""rules.toml as a form."""

from datetime import datetime

import pytest
import tomli
from pydantic import ValidationError

from tests.source.conftest import RULE
from vangrail.policy.rule import Cue, Example
from vangrail.source.rule_forms import DEFAULT_SINCE, RulesFile


def rules(text: str):
    """Return the rules of a rules.toml."""
    return [form.value() for form in RulesFile.model_validate(tomli.loads(text)).rules]


def test_a_rule_is_read():
    """Defaults, words and examples stand where they belong, and the rule is the company's."""
    (rule,) = rules(RULE)
    assert (rule.name, rule.level, rule.within, rule.since, rule.origin) == (
        "loud-room",
        "change",
        "sentence",
        DEFAULT_SINCE,
        "company",
    )
    assert rule.words["en"].why == "It carries."
    assert [example.kind for example in rule.examples["en"]] == ["flag", "pass"]


@pytest.mark.parametrize(
    ("written", "cue"),
    [
        ('loud = "shared:noise"', Cue(include=("shared:noise",))),
        ('loud = ["shared:noise", "lexicon:rooms"]', Cue(include=("shared:noise", "lexicon:rooms"))),
        ('loud.any = "re:x"', Cue(words={"any": ("re:x",)})),
        ('loud.en = ["a"]\nloud.include = ["shared:noise"]', Cue(words={"en": ("a",)}, include=("shared:noise",))),
    ],
)
def test_a_cue_has_four_ways(written, cue):
    """One source, several, words per language, and both."""
    assert rules(RULE.replace('loud.en = ["very loud"]', written))[0].cues["loud"] == cue


def test_a_condition_may_go_over_several_lines():
    """How it is laid out in the file is no part of the rule."""
    laid_out = RULE.replace('when = "loud"', 'when = """\n  loud\n  and not loud.asked\n"""')
    (rule,) = rules(laid_out)
    assert rule.when == "loud and not loud.asked"


def test_an_example_may_say_more_of_the_draft():
    """Account, platform, role, country, picture and moment."""
    text = RULE.replace(
        'pass = "It is calm here"', 'pass = "calm"\naccount = "corporate"\nhas_image = true\nat = 2027-01-01T09:00:00'
    )
    moment = datetime(2027, 1, 1, 9, 0)  # noqa: DTZ001 -- as it was written
    assert rules(text)[0].examples["en"][1] == Example(
        kind="pass", text="calm", account="corporate", has_image=True, at=moment
    )


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ('level = "change"', 'level = "change"\nwithin = 0', '"sentence", "draft" or a number of words from 1 to 100'),
        (
            'level = "change"',
            'level = "change"\nwithin = true',
            '"sentence", "draft" or a number of words from 1 to 100',
        ),
        ("loud.en", "loud.fy", "words per language: en, nl, es, fr, de or any"),
        ('loud.en = ["very loud"]', "loud = 3", 'a source ("shared:customers"), a list of sources'),
        ('loud.en = ["very loud"]', "loud = []", "at least one word, pattern or source"),
        ("[rule.words.en]", "[rule.words.fr]", "en, nl or es"),
        ('pass = "It is calm here"', 'pass = "x"\nmiss = "y"', "one of flag, pass or miss"),
    ],
)
def test_what_a_rule_may_not_hold(old, new, wanted):
    """Each with what was wanted instead."""
    with pytest.raises(ValidationError) as caught:
        rules(RULE.replace(old, new, 1))
    assert any(
        str(error["ctx"]["error"]).startswith(f"wanted {wanted}") for error in caught.value.errors() if "ctx" in error
    )


def test_a_rule_without_an_alternative_does_not_load():
    """No naked no: `instead` is a key that must be there."""
    with pytest.raises(ValidationError, match="instead"):
        rules(RULE.replace('instead = "Ask {desk}."\n', ""))
