"""What somebody did here, without what others said."""

import json

import pytest

from vangrail.web.evidence import acts as module
from vangrail.web.evidence.acts import acts, left_out

pytestmark = pytest.mark.django_db


def test_deeds_are_listed_by_number_and_moment(published, owner, employee):
    """And nobody else's."""
    found = {(each["thing"], each["as"]): each for each in acts(owner)}
    publication = found["policies.publication", "by"]
    assert (publication["count"], publication["rows"][0]["number"]) == (1, published.publication.pk)
    assert "at" in publication["rows"][0]
    assert json.dumps(acts(owner))
    assert ("policies.publication", "by") not in {(each["thing"], each["as"]) for each in acts(employee)}


def test_very_many_are_counted(owner, published, monkeypatch):
    """And listed up to a number."""
    monkeypatch.setattr(module, "AT_MOST", 0)
    found = next(each for each in acts(owner) if each["thing"] == "policies.publication")
    assert (found["count"], found["rows"]) == (1, [])


def test_what_is_left_out_has_a_reason():
    """In words."""
    assert all(each["what"] and each["why"] for each in left_out())
    assert left_out()
