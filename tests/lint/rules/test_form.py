"""The file of a rule says what it must, and nothing unknown."""

import pytest
from pydantic import ValidationError

from vangrail.lint.rules.form import RuleForm
from vangrail.lint.rules.library import shipped


def as_data():
    """Return a shipped rule as plain data."""
    return shipped().rules["threat"].model_dump(by_alias=True)


def test_an_unknown_key_is_refused():
    """A typing error in a file is found when it is read."""
    with pytest.raises(ValidationError):
        RuleForm.model_validate({**as_data(), "anwser": "flag"})


def test_a_rule_answers_review_or_flag():
    """A rule that says ok would say nothing."""
    with pytest.raises(ValidationError):
        RuleForm.model_validate({**as_data(), "answer": "ok"})


@pytest.mark.parametrize("name", sorted(shipped().rules))
def test_tone_never_says_more_than_review(name):
    """How a text sounds is for a second look; only a place left to fill in is certain."""
    form = shipped().rules[name]
    assert shipped().families[name] == "procedure" or form.answer == "review" or name == "leftover-placeholder"


@pytest.mark.parametrize("name", sorted(name for name, form in shipped().rules.items() if form.countries))
def test_a_rule_for_some_countries_has_dated_sources(name):
    """What is said of the law of a country has a source with a day."""
    form = shipped().rules[name]
    assert form.sources
    assert all(source.as_of and source.url for source in form.sources)
