"""The sentence for a vacancy or an offer."""

import pytest

from vangrail.web.entrances.offers import offers

pytestmark = pytest.mark.django_db


def test_each_language_has_a_sentence_of_its_own_with_the_version(published_example):
    """In its own words and its own way of writing a day."""
    found = {each.language: each.sentence for each in offers()}
    assert set(found) == {"en", "nl", "es"}
    assert f"versie {published_example.number} van " in found["nl"]
    assert f"versión {published_example.number} del " in found["es"]
    assert f"version {published_example.number} of " in found["en"]


def test_before_anything_was_published_there_is_none(db):
    """And nothing fails."""
    assert offers() == []
