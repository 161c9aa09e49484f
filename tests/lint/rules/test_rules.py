"""Every rule on tone and procedure does what its own file says: its examples come out, in every language that ships."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lint.rules.conftest import facts_for, with_quiet_sentences
from vangrail.languages import DETECTED, SHIPPED
from vangrail.lint.finding import ANSWERS
from vangrail.lint.rules import rules, run
from vangrail.lint.rules.library import shipped
from vangrail.lint.texts import from_text

CASES = [
    pytest.param(name, language, example, id=f"{name}-{language}-{number}")
    for name, form in shipped().rules.items()
    for language, examples in form.examples.items()
    for number, example in enumerate(examples)
]
LIMIT = 0.5
"""Seconds of work that all rules may take on thirty thousand words."""


def said_of(example, language):
    """Return what all rules say of an example, and the document."""
    fetch = None if example.status is None else (lambda _link: example.status)
    document = from_text(with_quiet_sentences(example.text, language), language)
    return document, run(document, facts_for(example.country, today=example.today, fetch=fetch))


@pytest.mark.parametrize(("name", "language", "example"), CASES)
def test_an_example_comes_out(name, language, example):
    """The worst answer of the rule is the one that the example names; `pass` is no finding at all."""
    _, found = said_of(example, language)
    own = [finding for finding in found if finding.rule == name]
    assert max((finding.answer for finding in own), key=ANSWERS.index, default="pass") == example.answer


@pytest.mark.parametrize(("language", "example"), [case.values[1:] for case in CASES])
def test_a_finding_leaves_no_place_to_fill_in(language, example):
    """No brace of the words is left, beside those that the text itself holds; every span lies in the text."""
    document, found = said_of(example, language)
    own = set(re.findall(r"\{\w+\}", document.text))
    for finding in found:
        assert set(re.findall(r"\{\w+\}", finding.what + finding.why + finding.instead)) <= own
        assert all(0 <= start < end <= len(document.text) for start, end in [finding.span or (0, 1), *finding.marks])


@pytest.mark.parametrize("name", sorted(shipped().rules))
def test_a_rule_speaks_every_language(name):
    """Title, page, words and examples are there in each shipped language; an example that speaks and one that does not."""
    form = shipped().rules[name]
    assert all(set(part) == set(SHIPPED) for part in (form.title, form.page, form.words, *form.parts.values()))
    for language in SHIPPED:
        answers = {example.answer for example in form.examples.get(language, ())}
        assert form.policy_only or {form.answer, "pass"} <= answers


@pytest.mark.parametrize("name", sorted(shipped().rules))
def test_a_list_of_words_has_no_empty_language(name):
    """A list that a rule asks for in English is there in all three languages, or holds for any."""
    for words in shipped().rules[name].lists.values():
        assert "any" in words or set(SHIPPED) <= set(words)


def test_every_rule_has_its_file_and_every_file_its_rule():
    """The modules found by listing and the files found by listing are the same rules, in the same family."""
    assert {rule.NAME: rule.FAMILY for rule in rules()} == dict(shipped().families)


def test_one_clause_alone_has_no_tone():
    """Below a hundred words no rule of tone speaks, but for a place that was left to fill in."""
    text = (
        "You must not post about [insert name]. Violations lead to immediate dismissal, including but not limited to."
    )
    document = from_text(text, "en")
    assert {finding.rule for finding in run(document, facts_for()) if finding.family == "tone"} == {
        "leftover-placeholder"
    }


def test_sixty_pages_are_quick():
    """Thirty thousand words with findings: the best of three runs stays within half a second of work of this process."""
    clause = (
        "You must not post anything about customers, including but not limited to names, or you will be dismissed. "
    )
    text = "\n\n".join(f"# Part {number}\n\n{clause * 10}" for number in range(170))
    taken = []
    for number in range(3):
        document = from_text(f"{text} {number}", "en")
        start = time.process_time()
        run(document, facts_for("NL"))
        taken.append(time.process_time() - start)
    assert min(taken) < LIMIT


PIECES = st.sampled_from(
    ["must not", "you can", "[insert", "{name}", "# ", "- ", "\n", "\n\n", ":", "https://", "monitor", "employees", "dismissed", "no privacy", "boete",
     "sin aviso", "review date", "31 02 2024", "ABC", "Confidential Information", "’", "(", "]", "\x00", "é", "中", " "]
)  # fmt: skip


@settings(max_examples=60)
@given(text=st.lists(PIECES | st.text(max_size=8), max_size=60).map(" ".join), language=st.sampled_from(DETECTED))
def test_no_text_makes_a_rule_fail(text, language):
    """Whatever stands in a text, in whatever language it is taken to be, the rules answer, with spans that lie in it."""
    document = from_text(text, language)
    for finding in run(document, facts_for("FR", fetch=lambda _link: 0)):
        assert all(0 <= start < end <= len(text) for start, end in [finding.span or (0, 1), *finding.marks])


@pytest.mark.parametrize("language", ["fr", "de"])
def test_french_and_german_are_answered_in_english(language):
    """Their tone is judged by their own words, and what is said is said in English."""
    text = {
        "fr": "Il est interdit de parler des clients. Toute violation entraîne un licenciement immédiat.",
        "de": "Sie dürfen nicht über Kunden sprechen. Verstöße führen zur fristlosen Kündigung.",
    }[language]
    found = run(from_text(with_quiet_sentences(text, language), language), facts_for())
    assert {finding.rule for finding in found} >= {"threat", "naked-prohibition"}
    assert next(finding for finding in found if finding.rule == "threat").what.startswith("This sentence forbids")
