"""A mailbox: what is refused before anybody is asked, and what a mail becomes."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from vangrail.web.mentions.sources.looking import Asked, SourceError
from vangrail.web.mentions.sources.mailbox import _item, look


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


def test_a_mail_becomes_an_item():
    """Its subject and words; who wrote it is a digest at most."""
    mail = SimpleNamespace(
        subject="Late", text="", html="<p>Where is <b>it</b>?</p>", from_="ada@mail.example", uid="7",
        date=datetime(2026, 11, 20, tzinfo=UTC), headers={"message-id": ("<1@mail.example>",)},
    )  # fmt: skip
    item = _item(mail)
    assert (item.text, item.number) == ("Late. Where is it ?", "<1@mail.example>")
    assert len(item.authors()) == 1
