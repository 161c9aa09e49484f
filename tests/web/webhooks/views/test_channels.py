"""The pages of the chats that get notices."""

import pytest

from tests.web.due.chat import chat  # noqa: F401 -- a fixture
from vangrail.web.due.models import Channel

HOME = "/manage/notices/"
FORM = {"name": "Desk chat", "language": "nl", "kinds": ["question", "breach"], "secret_in": "environment",
        "secret_name": "VANGRAIL_NOTICE_CHAT"}  # fmt: skip
pytestmark = pytest.mark.django_db


@pytest.fixture
def three(person, admin):
    """Give who may, who has another role, and who has none."""
    return {"may": admin, "other": person("", "auditor"), "none": person()}


@pytest.mark.parametrize(("who", "status"), [("may", 200), ("other", 403), ("none", 403)])
def test_the_pages_are_for_who_runs_the_site(as_person, three, who, status):
    """Others are told that they are not theirs."""
    channel = Channel.objects.create(name="Chat", secret_in="file", secret_name="chat")
    visitor = as_person(three[who])
    assert {visitor.get(path).status_code for path in (HOME, f"{HOME}new/")} == {status}
    acts = ("trial/", "ending/")
    assert {visitor.post(f"{HOME}{channel.pk}/{act}").status_code for act in acts} == {302 if status == 200 else 403}


def test_a_chat_is_let_in_tried_and_ended(as_person, three, chat, monkeypatch):  # noqa: F811 -- the fixture
    """Its address never stands on a page."""
    monkeypatch.setenv("VANGRAIL_NOTICE_CHAT", chat.json)
    visitor = as_person(three["may"])
    assert visitor.post(f"{HOME}new/", FORM)["Location"] == HOME
    channel = Channel.objects.get()
    visitor.post(f"{HOME}{channel.pk}/trial/")
    assert len(chat.got) == 1
    page = visitor.get(HOME)
    assert "VANGRAIL_NOTICE_CHAT" in page.text
    assert "json://" not in page.text
    visitor.post(f"{HOME}{channel.pk}/ending/")
    assert visitor.get(HOME).context["rows"] == []
    assert visitor.post(f"{HOME}{channel.pk}/trial/").status_code == 404


def test_what_is_missing_is_said(as_person, three):
    """Nothing is made."""
    refused = as_person(three["may"]).post(f"{HOME}new/", FORM | {"secret_name": "DATABASE_URL"})
    assert (refused.status_code, Channel.objects.count()) == (422, 0)
