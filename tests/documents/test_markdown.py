"""A document as Markdown."""

import re
from itertools import pairwise

import pytest

from vangrail.documents.markdown import render
from vangrail.documents.outline import outline
from vangrail.languages import SHIPPED


@pytest.mark.parametrize("language", SHIPPED)
def test_headings_go_down_one_by_one(policy, language):
    """One title, and no level is skipped."""
    levels = [len(match) for match in re.findall(r"(?m)^(#+) ", render(outline(policy, "personal", language)).decode())]
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
