"""The examples of every rule about limits that reach too far, and the better sentence that it offers."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.lint.engine import Engine, shipped_engine
from vangrail.lint.finding import ANSWERS, LintFinding
from vangrail.lint.forms import ExampleForm, OverbreadthForm
from vangrail.lint.library import load_lint_library
from vangrail.lint.overbreadth import overbreadth
from vangrail.lint.texts import from_text

_RULES = load_lint_library().overbreadth
_CASES = [
    pytest.param(form, language, example, id=f"{form.name}-{language}-{number}")
    for form in _RULES.values()
    for language, examples in form.examples.items()
    for number, example in enumerate(examples)
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine of the shipped library."""
    return shipped_engine()


def _findings(
    engine: Engine, text: str, country: str | None, language: str, *, excerpt: bool = True
) -> list[LintFinding]:
    document = from_text(text, language, excerpt=excerpt)
    return list(overbreadth(document, engine, load_lint_library(), country, carve_out=False))


def _answer(found: list[LintFinding], rule: str) -> str:
    return max((each.answer for each in found if each.rule == rule), key=ANSWERS.index, default="pass")


@pytest.mark.parametrize(("form", "language", "example"), _CASES)
def test_an_example_has_its_answer(engine, form: OverbreadthForm, language: str, example: ExampleForm):
    """Each example of a rule comes out as it says; `pass` means that this rule says nothing."""
    assert _answer(_findings(engine, example.text, example.country, language), form.name) == example.answer


@pytest.mark.parametrize("form", _RULES.values(), ids=_RULES)
@pytest.mark.parametrize("language", SHIPPED)
def test_a_rule_has_examples_on_both_sides(form: OverbreadthForm, language: str):
    """In every shipped language at least two sentences that reach too far, and two that do not."""
    fine = [example.answer in {"ok", "pass"} for example in form.examples[language]]
    assert fine.count(False) >= 2
    assert fine.count(True) >= 2


@pytest.mark.parametrize("form", _RULES.values(), ids=_RULES)
@pytest.mark.parametrize("country", ["US", "GB", "FR", "ES", "BE", "NL", "DE", None])
def test_the_better_sentence_is_not_found_itself(engine, form: OverbreadthForm, country: str | None):
    """What a rule offers to paste is neither flagged nor sent for review by any rule, in any language and country."""
    for language in SHIPPED:
        found = _findings(engine, form.words[language].instead, country, language, excerpt=False)
        assert [(each.rule, each.answer) for each in found if each.answer != "ok"] == []


@pytest.mark.parametrize("form", _RULES.values(), ids=_RULES)
def test_a_rule_has_a_source_for_every_country_that_it_flags(form: OverbreadthForm):
    """A flag names a law or a ruling of that country, or one that holds there too."""
    for country in (name for name, answer in form.answers.items() if answer == "flag" and name != "other"):
        assert any(not source.countries or country in source.countries for source in form.sources), country
