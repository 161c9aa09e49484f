"""All answers on one page."""

import pytest

from vangrail.web.editor import actions
from vangrail.web.editor.queries.interview import KEPT, OPEN
from vangrail.web.editor.queries.review import review_rows

pytestmark = pytest.mark.django_db


def test_every_question_stands_there_with_its_answers(owner):
    """In words, each with the way to change it; what is not asked any more is left out."""
    going = actions.begin(by=owner)
    held = actions.answer(
        going, {"company": "Acme", "listed": True, "values": OPEN, "legal_matters": "Bluefinch"}, by=owner
    )
    rows = {label: (value, url) for group in review_rows(held, "en") for label, value, url, _ in group.rows}
    assert rows["Name"] == ("Acme", "/manage/policy/interview/questions/company/?from=check")
    assert rows["Listed"][0] == "Yes"
    assert "Quiet period" in rows
    assert "to-do" in rows["Values"][0]
    assert "one desk alone" in rows["Matters"][0]
    assert rows["Number of people"][0] == "Nothing"
    assert "Article" not in rows
    assert KEPT not in str(rows)
