"""What each platform takes."""

from datetime import date

import pytest

from vangrail.decisions.length import length
from vangrail.source import posting as module
from vangrail.source.names import platforms
from vangrail.source.posting import posting

ASKED = {"linkedin", "x", "facebook", "instagram", "mastodon", "bluesky", "youtube", "tiktok"}


def test_every_platform_says_where_its_numbers_come_from():
    """With the day on which somebody looked."""
    found = posting()
    assert set(found) == ASKED <= set(platforms())
    for limits in found.values():
        assert limits.source.startswith("https://")
        assert isinstance(limits.verified, date)
        assert length("a", limits.way, limits.link) == 1


def test_a_note_is_in_the_language_of_the_page():
    """Where there is none, nothing is said."""
    assert posting()["mastodon"].note_in("nl").startswith("Elke server")
    assert posting()["linkedin"].note_in("nl") == ""


def test_a_note_in_one_language_only_is_refused(monkeypatch):
    """And it says where."""
    row = {"most": 1, "way": "bytes", "official": True, "verified": date(2026, 1, 1), "source": "", "note": {"en": "x"}}
    monkeypatch.setattr(module, "table", lambda _name: {"planted": row})
    posting.cache_clear()
    with pytest.raises(ValueError, match="planted"):
        posting()
    posting.cache_clear()
