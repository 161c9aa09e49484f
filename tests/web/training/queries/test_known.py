"""What somebody is told about themselves."""

import json

from vangrail.web.people.queries.own_data import own_data
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.actions.licences import appoint


def test_what_was_done_and_what_one_may_do(asked, employee, owner):
    """In the download of one's own data, as plain values."""
    for name in ("keys", "doors"):
        finish("personal", "essentials", name, by=employee)
    appoint({"person": employee, "topic": "jobs"}, by=owner)
    found = json.loads(json.dumps(own_data(employee)))["training"]
    assert [each["clause"] for each in found["stories_done"]] == ["keys", "doors"]
    assert [each["course"] for each in found["certificates"]] == ["essentials"]
    assert found["licences"][0]["topic"] == "jobs"
