"""A mailbox: what is refused before anybody is asked, and what a mail becomes."""

import imaplib
import ssl
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from vangrail.web.mentions.sources import mailbox
from vangrail.web.mentions.sources.looking import Asked, SourceError
from vangrail.web.mentions.sources.mailbox import _item, _new, look


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://mail.example", "address"),
        ("imaps:///INBOX", "address"),
        ("imaps://127.0.0.1/INBOX", "inside"),
        ("imap://localhost:9/INBOX", "inside"),
        ("imaps://planted.invalid/INBOX", "down"),
    ],
)
def test_what_is_never_asked(address, fault):
    """The own network, and what is no mailbox."""
    with pytest.raises(SourceError) as caught:
        look(Asked("mail", address, (), "name:word"))
    assert caught.value.fault == fault


def test_nobody_there(here):
    """A port on which nobody listens."""
    with pytest.raises(SourceError) as caught:
        look(Asked("mail", "imap://127.0.0.1:9/INBOX", (), "name:word"))
    assert caught.value.fault == "down"


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (imaplib.IMAP4.abort("socket error: EOF"), "down"),
        (imaplib.IMAP4.error("no"), "refused"),
        (TimeoutError(), "slow"),
        (ssl.SSLCertVerificationError("x"), "certificate"),
        (UnicodeEncodeError("ascii", "é", 0, 1, "x"), "down"),
    ],
)
def test_why_not(here, monkeypatch, error, fault):
    """A server that goes away in the middle did not refuse anybody."""
    if isinstance(error, ssl.SSLCertVerificationError):
        error.verify_message = "self-signed certificate"

    def fail(*_args, **_more):
        raise error

    monkeypatch.setattr(mailbox, "_Plain", fail)
    with pytest.raises(SourceError) as caught:
        look(Asked("mail", "imap://127.0.0.1:9/INBOX", (), "name:word"))
    assert caught.value.fault == fault


def mail(uid="7", **more):
    """Return a mail as the library gives it."""
    values = {
        "subject": "Late", "text": "", "html": "<p>Where is <b>it</b>?</p>", "from_": "ada@mail.example", "uid": uid,
        "date": datetime(2026, 11, 20, tzinfo=UTC), "headers": {"message-id": ("<1@mail.example>",)}, "size_rfc822": 10,
    }  # fmt: skip
    return SimpleNamespace(**values | more)


def test_a_mail_becomes_an_item():
    """Its subject and words; who wrote it is a digest at most."""
    item = _item(mail(), 1)
    assert (item.text, item.number) == ("Late. Where is it?", "<1@mail.example>")
    assert len(item.authors()) == 1
    assert item.to_us
    assert _item(mail(html="", headers={}), 5).text == "Late. …"
    assert _item(mail(html="", headers={}), 5).number == "5 7"


def test_when_a_mail_was_written():
    """Without a zone it means the world's clock, and without a date nothing."""
    assert _item(mail(date=datetime(2026, 11, 20)), 1).said_at == datetime(2026, 11, 20, tzinfo=UTC)  # noqa: DTZ001 -- as it comes
    assert _item(mail(date=datetime(1900, 1, 1)), 1).said_at is None  # noqa: DTZ001 -- what the library says for none


class Box:
    """A folder: its validity, and its mails by number."""

    def __init__(self, validity, mails):
        """Keep what it holds."""
        self.client = SimpleNamespace(response=lambda _name: ("OK", [str(validity).encode()]))
        self.mails, self.whole = mails, []

    def uids(self, _query):
        """Return all numbers: a server gives the last mail also when none is newer."""
        return list(self.mails)

    def fetch(self, *, uid_list, headers_only=False, **_how):
        """Return mails; `whole` is which were fetched with their words."""
        assert uid_list
        self.whole += [] if headers_only else uid_list
        return [self.mails[uid] for uid in uid_list]


def test_where_the_next_look_begins():
    """After the last mail; from the beginning in a folder that was made anew, which counts from one again."""
    asked = Asked("mail", "imap://x/INBOX", (), "", {"uid": 7, "validity": 3})
    box = Box(3, {"7": mail("7")})
    assert (_new(box, asked).items, _new(box, asked).cursor) == ([], {"uid": 7, "validity": 3})
    found = _new(Box(4, {"1": mail("1"), "2": mail("2")}), asked)
    assert (len(found.items), found.cursor) == (2, {"uid": 2, "validity": 4})
    assert _new(Box(4, {"7": mail("7")}), Asked("mail", "x", (), "", {"uid": 7})).items == []


def test_a_mail_that_is_too_large():
    """Is there with its subject, and its words are never fetched."""
    box = Box(1, {"1": mail("1"), "2": mail("2", size_rfc822=3_000_000, html="", subject="Film")})
    found = _new(box, Asked("mail", "x", (), ""))
    assert [item.text for item in found.items] == ["Late. Where is it?", "Film. …"]
    assert box.whole == ["1"]


@pytest.mark.parametrize(
    "header", [("Auto-Submitted", "auto-generated"), ("Precedence", "bulk"), ("List-Id", "<alerts.mail.example>")]
)
def test_what_a_program_sends_was_not_written_to_us(header):
    """It says what others said elsewhere; only a mail that somebody wrote was meant for the company."""
    name, value = header
    assert not _item(mail(headers={name.lower(): (value,)}), 1).to_us
    assert _item(mail(headers={"auto-submitted": ("no",)}), 1).to_us
