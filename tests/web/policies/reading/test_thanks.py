"""Whom the list of changes thanks."""

import pytest

from tests.web.conftest import small_policy
from tests.web.suggestions.conftest import TEXT
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.reading.thanks import THANKS, Thanks, thanks
from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.actions.suggesting import Wanted, suggest


def test_only_clauses_of_these_readers(monkeypatch):
    """Whoever is asked."""
    monkeypatch.setattr(
        "vangrail.web.policies.reading.thanks.THANKS",
        [lambda _old, _new: [Thanks("a", "x", "en"), Thanks("b", "y", "en")]],
    )
    assert [each.clause for each in thanks(None, None, {"a"})] == ["a"]
    assert THANKS


@pytest.mark.django_db
def test_the_list_of_changes_names_who_wants_it(as_person, owner, employee, person, published):
    """To who works here; the public reads what changed, not whose idea it was."""
    lena = person("Lena", "desk", desk="legal")
    wanted = Wanted(clause="a_clause", text=TEXT, language="en", credits_name=True)
    decide(suggest(wanted, small_policy(), by=employee), "taken", "Yes.", by=lena)
    publish(propose(small_policy().model_copy(update={"version": "2"}), {}, by=owner), by=owner, reason="More.")
    page = as_person(employee).get("/policy/en/personal/changes/").content.decode()
    assert TEXT in page
    assert employee.name in page.split("Thanks to colleagues")[1]
    assert employee.name not in as_person(None).get("/policy/en/personal/changes/").content.decode()
