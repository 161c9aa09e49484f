"""One look gives everything that was seen."""

import json

from tests.check.images.pictures import CHAT, MAIL, RECEIPT, located, plain, written
from vangrail.check.images import reading
from vangrail.check.images.look import Seen, look
from vangrail.check.images.traces import Trace


def test_a_receipt_is_seen_and_its_text_too():
    """By what is written on it."""
    seen = look(written(*RECEIPT))
    assert seen.layout == "receipt"
    assert "13,98" in seen.text


def test_a_conversation_is_seen():
    """A screenshot of a chat, one of a mail."""
    assert [look(written(*lines)).layout for lines in (CHAT, MAIL)] == ["chat", "mail"]


def test_a_place_is_seen_without_reading():
    """What a file tells needs no reading."""
    seen = look(located(), read=False)
    assert seen.located
    assert not seen.read
    assert json.loads(json.dumps(seen.to_dict()))["located"]


def test_a_name_of_a_place_is_a_place():
    """A date is none."""
    assert Seen((Trace("place", "Gent"),)).located
    assert not Seen((Trace("date", "2026"),)).located


def test_whether_text_could_be_read_is_said(monkeypatch):
    """Where the extra is missing."""
    monkeypatch.setattr(reading, "find_spec", lambda _name: None)
    assert not look(plain()).read
