"""The linter's public functions, on the shipped library."""

from datetime import date

import pytest

from vangrail import lint_policy, lint_text, policy_from_answers
from vangrail.lint.api import lint_document
from vangrail.lint.finding import ANSWERS, worst
from vangrail.lint.texts import from_text

WIDE = "Employees may not talk to journalists or the media without permission."
TODAY = date(2026, 11, 21)


def test_a_wide_limit_is_flagged_where_it_stands():
    """With the sentence, the words that made it so, the reason, the better sentence and a dated source."""
    text = f"Be kind to each other.\n\n{WIDE}"
    found = next(each for each in lint_text(text, country="US", language="en") if each.family == "overbreadth")
    assert found.answer == "flag"
    assert text[slice(*found.span)] == WIDE
    assert all(found.span[0] <= start < end <= found.span[1] for start, end in found.marks)
    assert found.why
    assert found.instead
    assert any(source.as_of for source in found.sources)


@pytest.mark.parametrize("country", ["US", "us", "United States", "Verenigde Staten"])
def test_a_country_may_be_written_as_people_write_it(country):
    """By code or by name, in any language that ships."""
    assert worst(lint_text(WIDE, country=country, language="en")) == "flag"


def test_of_a_short_text_nothing_is_called_missing():
    """It may be one clause of a whole policy."""
    assert not [each for each in lint_text(WIDE, country="US") if each.presence == "missing"]


def test_of_a_whole_policy_core_parts_are_missing():
    """Somebody who says that it is whole is believed."""
    missing = {each.component for each in lint_text(WIDE, country="US", excerpt=False) if each.presence == "missing"}
    assert {"purpose", "confidentiality", "protected-rights"} <= missing


def test_findings_stand_in_order_of_weight():
    """The most serious answer comes first."""
    answers = [ANSWERS.index(each.answer) for each in lint_text(WIDE, country="US", excerpt=False)]
    assert answers == sorted(answers, reverse=True)
    assert worst(lint_text(WIDE, country="US")) == "flag"


@pytest.mark.parametrize("text", ["", " \n ", "…", "\x00\x01", "a" * 5000, "- \n- \n-", "\ud800 x"])
def test_odd_texts_are_no_trouble(text):
    """Nothing to say is an answer."""
    assert isinstance(lint_text(text, country="US", language="en"), tuple)


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_a_policy_from_the_interview_reaches_not_too_far(language):
    """The library's own clauses are the better sentences."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": [language]})
    assert [each for each in lint_policy(policy, today=TODAY) if each.answer == "flag"] == []


def test_a_policy_s_findings_name_the_clause_s_file():
    """So that an editor can open it."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en"]})
    found = [each for each in lint_policy(policy, today=TODAY) if each.span and each.place]
    assert found
    assert all(each.place.file.startswith("clauses/") and each.place.file.endswith("/en.md") for each in found)


def test_links_are_looked_at_only_when_somebody_hands_in_a_way():
    """The core knows no network."""
    document = from_text("See https://policy.example.org/rules for more. " * 30, "en")
    asked = []

    def fetch(url):
        asked.append(url)
        return 404

    lint_document(document, "US", today=TODAY)
    assert not asked
    found = lint_document(document, "US", today=TODAY, fetch=fetch)
    assert asked
    assert any(each.rule.startswith("dead-link") for each in found)
