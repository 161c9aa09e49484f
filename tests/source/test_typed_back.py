"""A policy as the answers that would make it."""

from pathlib import Path

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.answers import answers_to_source
from vangrail.source.reader import read_folder
from vangrail.source.steps import steps
from vangrail.source.typed import fault, gather
from vangrail.source.typed_back import typed_of

SOURCE = read_folder(Path(__file__).parents[2] / "examples" / "fietshuis" / "policy")
DETAILS = ("rooms", "accounts", "desks", "embargoes")
"""What has details that no question asks for."""


@pytest.mark.parametrize("language", SHIPPED)
def test_every_answer_is_one_and_makes_the_same_policy(language):
    """But for details that no question asks for."""
    given = typed_of(SOURCE, language)
    found = steps(language)
    assert not [step.key for step in found if isinstance(given.get(step.key), str) and fault(step, given[step.key])]
    again = answers_to_source(gather(found, given), language)
    assert again.company == SOURCE.company
    for name in type(SOURCE).model_fields:
        if name not in DETAILS:
            assert getattr(again, name) == getattr(SOURCE, name), name
    assert [room.name for room in again.rooms] == [room.name for room in SOURCE.rooms]
    assert [(each.terms, each.until) for each in again.embargoes] == [
        (each.terms, each.until) for each in SOURCE.embargoes
    ]
    assert again.desks["hr"].person == SOURCE.desks["hr"].person


def test_what_has_no_answer_is_left_out():
    """An empty answer says that something was skipped."""
    given = typed_of(answers_to_source({"company": "Acme"}), "en")
    assert given["company"] == "Acme"
    assert {"size", "owner", "country", "rooms", "desks.hr"}.isdisjoint(given)
    assert given["work_rules"] is False
