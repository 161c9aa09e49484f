"""The places of the editor."""

import pytest

from vangrail.lint.finding import LintFinding
from vangrail.web.editor.queries.overview import findings, places

pytestmark = pytest.mark.django_db


def test_a_vacant_desk_asks_for_attention(draft, example_draft, owner):
    """In red, in words; every place can be opened."""
    found = {spot.url: spot for spot in places(owner)}
    assert found["/manage/policy/draft/people/"].state == "dont"
    assert "vacant" in found["/manage/policy/draft/people/"].hint
    assert len(found) == 17


def test_what_is_fine_is_left_out():
    """The serious and the doubtful stand apart."""
    made = [LintFinding(answer, "tone", answer, "", "", "") for answer in ("ok", "review", "flag")]
    found = findings(made)
    assert {name: len(each) for name, each in found.items()} == {"flag": 1, "review": 1}
