"""The page beside the policy: complete, filled for one company, and honest about what it is."""

import re
from datetime import date

import pytest

from vangrail.documents.markdown import render
from vangrail.documents.practice import practice
from vangrail.languages import SHIPPED
from vangrail.policy.company import Review


@pytest.mark.parametrize("language", SHIPPED)
def test_every_part_is_there_in_order(policy, language):
    """What to post stands first, why we are online last."""
    anchors = [section.anchor for section in practice(policy, language).sections]
    names = ("green", "pause", "card", "platforms", "lines", "lists", "lessons", "strategy")
    assert anchors == [f"section-{name}" for name in names]


@pytest.mark.parametrize("language", SHIPPED)
def test_everything_is_filled(policy, language):
    """With the company's own facts, and nothing is left between braces."""
    text = render(practice(policy, language)).decode()
    assert "{" not in text
    assert all(name in text for name in ("De <Groene> Bakfiets", "Karin_Maes", "Tom Claes", "honest, warm"))


def test_a_company_that_said_nothing_gets_a_whole_page(policy):
    """Somebody stands in for every desk, and the values are those of the clauses."""
    company = policy.company.model_copy(update={"owner": None, "values": ""})
    bare = policy.model_copy(update={"company": company, "desks": {}})
    text = render(practice(bare, "en")).decode()
    assert "{" not in text
    assert "Tell your manager in one line" in text
    assert "honesty, respect and care" in text


@pytest.mark.parametrize("language", SHIPPED)
def test_links_within_the_page_have_an_end(policy, language):
    """From a topic to its goal, and from one question to the next."""
    page = practice(policy, language)
    anchors = [section.anchor for _, section in page.walk()]
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", render(page).decode())) <= set(anchors)


def test_the_page_says_that_nobody_reviewed_it(policy):
    """Even where somebody reviewed the policy."""
    review = Review(by="Anna Peeters", on=date(2026, 11, 2))
    page = practice(policy.model_copy(update={"review": review}), "en")
    assert (page.reviewed, page.status) == (False, "A help beside the policy")
    assert "Anna Peeters" not in render(page).decode()


def test_the_date_is_that_of_the_policy(policy):
    """On top and at the end, when there is one."""
    page = practice(policy, "nl", issued=date(2026, 11, 20))
    assert page.edition == "Versie 0.1 · 20 november 2026"
    assert ("Datum", "20 november 2026") in page.about
    assert practice(policy, "nl").edition == "Versie 0.1"


def test_clauses_are_linked_only_in_a_document_that_is_there(policy):
    """And only those that its readers have."""
    assert ".html#" not in render(practice(policy, "en")).decode()
    assert "(personal.en.html#your_rights)" in render(practice(policy, "en", clauses_in="personal")).decode()
    without = policy.model_copy(update={"clauses": tuple(each for each in policy.clauses if each.id != "your_rights")})
    assert "#your_rights" not in render(practice(without, "en", clauses_in="personal")).decode()


def test_nobody_is_told_what_they_did_wrong(policy):
    """The page speaks as a colleague does."""
    text = render(practice(policy, "en")).decode()
    assert re.findall(r"(?i)\b(?:violat\w*|forbidden|prohibited|compliance failure)\b", text) == []
