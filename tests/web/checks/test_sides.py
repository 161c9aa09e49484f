"""Mine and the company's account, side by side."""

from datetime import UTC, datetime

import pytest

from tests.build import cue, rule
from tests.web.checks.company import company
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.sides import sides
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def stricter(owner):
    """Publish the company's policy with a rule that speaks on its own account alone."""
    ours = rule("ours-only", "word and account = corporate", "change", cues={"word": cue(en=["wow"])})
    made = company()
    first, *others = made.clauses
    clauses = (first.model_copy(update={"rules": (*first.rules, ours)}), *others)
    version = propose(made.model_copy(update={"clauses": clauses}), {}, by=owner)
    Publication.objects.create(version=version, by=owner, at=version.proposed_at, effective=version.proposed_at)


def rows(text, account="personal"):
    """Return the rows, each cell as its state or its text."""
    asked, now = Asked(text=text, account=account), datetime.now(UTC)
    return [tuple(cell.state or str(cell.text) for cell in row) for row in sides(asked, answer(asked, now), now)]


def test_where_they_are_the_same_nothing_is_said(stricter):
    """With a finding or without one."""
    assert rows("The heron flies") == []
    assert rows("A sunny day") == []


@pytest.mark.parametrize("account", ["personal", "corporate"])
def test_what_differs_stands_side_by_side(stricter, account):
    """The same from either side; what both say is left out."""
    assert rows("Wow, the heron", account) == [("The answer as a whole", "ask", "ask"), ("what en", "–", "change")]


def test_the_page_shows_it(stricter, client):
    """In a part to open."""
    page = client.post("/", {"text": "Wow, what a day", "account": "personal"}).content.decode()
    assert "what differs" in page
    assert "The company’s account" in page
    assert "what differs" not in client.post("/", {"text": "A day", "account": "personal"}).content.decode()
