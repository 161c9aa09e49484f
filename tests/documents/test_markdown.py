"""A document as Markdown."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from vangrail.documents.markdown import render
from vangrail.documents.model import Fold, Items, Section
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.languages import SHIPPED


@pytest.mark.parametrize("language", SHIPPED)
def test_headings_go_down_one_by_one(policy, language):
    """One title, and no level is skipped."""
    for document in (outline(policy, "personal", language), practice(policy, language)):
        levels = [len(match) for match in re.findall(r"(?m)^(#+) ", render(document).decode())]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_everything_of_the_outline_is_in_it(policy):
    """Titles, notes and the status."""
    document = outline(policy, "corporate", "nl")
    text = render(document).decode()
    assert document.status in text
    assert all(section.title in text and f'<a id="{section.anchor}"></a>' in text for _, section in document.walk())


def test_the_same_policy_gives_the_same_bytes(policy):
    """Nothing of the moment is in it."""
    assert render(outline(policy, "personal", "es")) == render(outline(policy, "personal", "es"))


def test_an_answer_is_folded_away_and_a_list_can_be_ticked(policy):
    """As readers of Markdown know it; a label is text."""
    blocks = (Fold("See <it>", "**Yes**"), Items(("one",), ticks=True), Items(("two",)))
    text = render(replace(practice(policy, "en"), sections=(Section("a", "A", blocks),))).decode()
    fold = "<details>\n<summary>See &lt;it&gt;</summary>\n\n**Yes**\n\n</details>"
    assert f"{fold}\n\n- [ ] one\n\n- two\n" in text


def test_a_document_leads_to_what_belongs_to_it(policy):
    """When it lies beside it."""
    page, mine = practice(policy, "nl"), outline(policy, "personal", "nl")
    assert "](practice.nl.md)" in render(mine, [mine, page]).decode()
    assert "practice.nl" not in render(mine).decode()
