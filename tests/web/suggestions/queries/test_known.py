"""What somebody downloads of themselves."""

import pytest

from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.actions.suggesting import support
from vangrail.web.suggestions.queries.known import known


@pytest.mark.django_db
def test_what_they_suggested_and_what_they_support(put, employee, lena, person):
    """With what was decided."""
    one, other = put(text="Mine."), put(text="Theirs.", by=person())
    support(other, by=employee)
    decide(one, "no", "Because.", by=lena)
    assert [(each["text"], each["yours"]) for each in known(employee)] == [("Mine.", True), ("Theirs.", False)]
    assert known(employee)[0]["decided"] == {"outcome": "no", "reason": "Because."}
