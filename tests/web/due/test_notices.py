"""Notices to chats, through Apprise, against a real server."""

import json

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from tests.web.due.chat import chat  # noqa: F401 -- a fixture
from vangrail.web.config.secrets import SecretError
from vangrail.web.due.declare import GiveUp
from vangrail.web.due.models import Channel
from vangrail.web.due.notices import KINDS, NoticeError, notify, tell, wanted, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def channel(chat, monkeypatch):  # noqa: F811 -- the fixture
    """Give a channel of the desk, in Dutch."""
    monkeypatch.setenv("VANGRAIL_NOTICE_CHAT", chat.json)
    return Channel.objects.create(
        name="Desk", language="nl", kinds=["question"], secret_in="environment", secret_name="VANGRAIL_NOTICE_CHAT"
    )


def test_a_notice_is_queued_once_for_who_wants_it(channel):
    """As part of the transaction that asks for it."""
    Channel.objects.create(name="Other", kinds=["breach"], secret_in="file", secret_name="x")
    assert [tell("question", key="7"), tell("question", key="7"), tell("approval", key="7")] == [1, 0, 0]
    with transaction.atomic():
        tell("question", key="8")
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == 1
    with pytest.raises(KeyError):
        tell("gossip", key="1")


def test_json_arrives_in_the_language_of_the_channel(channel, chat, settings):  # noqa: F811 -- the fixture
    """Where to look, and nothing of who or what."""
    notify.func(channel.pk, "question")
    said = json.loads(chat.got[0])
    assert (said["title"], said["message"]) == words(channel, KINDS["question"])
    assert said["message"].endswith(f"{settings.ADDRESS}/manage/questions/")
    assert "A question" not in said["message"]
    channel.refresh_from_db()
    assert (channel.fault, bool(channel.told_at)) == ("", True)


def test_xml_arrives_too(channel, chat, monkeypatch):  # noqa: F811 -- the fixture
    """The same by another service."""
    monkeypatch.setenv("VANGRAIL_NOTICE_CHAT", chat.xml)
    notify.func(channel.pk, "question")
    assert "/manage/questions/" in chat.got[0]


def test_what_fails_is_kept_and_tried_again(channel, chat, capsys, caplog):  # noqa: F811 -- the fixture
    """Beside the channel, without its address, which is a secret."""
    chat.status = 500
    with pytest.raises(NoticeError):
        notify.func(channel.pk, "question")
    channel.refresh_from_db()
    assert channel.fault == "the service did not take the notice"
    written = capsys.readouterr()
    assert "json://" not in written.out + written.err + caplog.text


@pytest.mark.parametrize(
    ("address", "error"),
    [("", SecretError), ("no address", NoticeError), ("nothing://x", NoticeError), ("json://a json://b", NoticeError)],
)
def test_an_address_that_is_none(channel, monkeypatch, address, error):
    """It says what is wanted, and not what was found."""
    monkeypatch.setenv("VANGRAIL_NOTICE_CHAT", address)
    with pytest.raises(error) as found:
        notify.func(channel.pk, "question")
    assert "nothing://" not in str(found.value)


def test_a_channel_that_ended_gets_nothing(channel, chat):  # noqa: F811 -- the fixture
    """Also what was queued before."""
    Channel.objects.update(ended_at=channel.made_at)
    with pytest.raises(GiveUp):
        notify.func(channel.pk, "question")
    assert chat.got == []


def test_no_notice_has_a_gap_to_fill():
    """So that no name and no text can ever stand in one."""
    assert [each.name for each in KINDS.values() if "%(" in str(each.says) or "{" in str(each.says)] == []
    assert wanted(["question", "gone"]) == [KINDS["question"]]
