"""The check for programs."""

import json
from base64 import b64encode
from io import BytesIO

import pytest
from django.conf import settings as project
from django.test import Client
from PIL import Image

from tests.web.checks.company import company
from vangrail.web.api import letting
from vangrail.web.api.actions import make_token, withdraw_token
from vangrail.web.checks.limits import Limit
from vangrail.web.policies.actions import appoint, propose
from vangrail.web.policies.models import Publication

CHECK = "/api/v1/check"


def picture() -> str:
    """Return a small picture in base64."""
    data = BytesIO()
    Image.new("RGB", (20, 20), "white").save(data, "PNG")
    return b64encode(data.getvalue()).decode()


pytestmark = pytest.mark.django_db


@pytest.fixture
def acme_speaks(owner):
    """Publish the policy of a small company with a clause about who speaks."""
    made = propose(company(), {}, by=owner)
    Publication.objects.create(version=made, by=owner, at=made.proposed_at, effective=made.proposed_at)


def ask(body: object, *, token: str = "", client: Client | None = None):
    """Ask about a draft as a program does; return the answer."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return (client or Client(enforce_csrf_checks=True)).post(
        CHECK, text, content_type="application/json", headers=headers
    )


def test_a_program_gets_the_verdict(published):
    """The same one as in Python, and no cache keeps it."""
    answer = ask({"text": "The heron flies in March"})
    body = answer.json()
    assert (answer.status_code, body["level"], body["findings"][0]["spans"]) == (200, "ask", [[4, 9]])
    assert (body["policy"], answer["Cache-Control"]) == (published.digest, "no-store")


def test_what_is_fine_is_fine(published):
    """No finding."""
    assert ask({"text": "Lunch!", "account": "corporate", "platform": "LinkedIn"}).json()["findings"] == []


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ("{", 400, "unreadable", ""),
        (b"\xff\xfe", 400, "unreadable", ""),
        ({}, 422, "field", "text"),
        ({"text": "x", "handle": "@me"}, 422, "field", "handle"),
        ({"text": "x", "account": "mine"}, 422, "field", "account"),
        ({"text": "x" * 100_001}, 422, "field", "text"),
        ({"text": "\ud800"}, 422, "field", "text"),
        ({"text": "x" * 3_000_000}, 413, "too_large", ""),
        ([], 422, "field", ""),
    ],
)
def test_a_fault_is_said_without_the_draft(published, body, status, code, field):
    """One sentence, the field, and nothing of what was sent."""
    answer = ask(body)
    found = answer.json()
    assert (answer.status_code, found["code"], found["field"]) == (status, code, field), found
    assert "xx" not in answer.text
    assert found["sentence"]


def test_a_program_hears_who_may_speak(acme_speaks, owner):
    """Where somebody is appointed for what was found; where nothing is found, nobody."""
    assert ask({"text": "officially ours"}).json()["speakers"] == []
    appoint({"topic": "company", "name": "Lotte", "contact": "lotte@example.org"}, by=owner)
    words = "On this topic Lotte speaks for us: lotte@example.org"
    said = {"clause": "who_speaks", "name": "Lotte", "contact": "lotte@example.org", "words": words}
    assert ask({"text": "officially ours", "answer_in": "en"}).json()["speakers"] == [said]
    assert ask({"text": "Lunch!"}).json()["speakers"] == []


def test_a_picture_is_looked_at_and_forgotten(published):
    """What travels along is said; a text to copy may come with it."""
    body = {"text": "My desk", "pictures": [picture()], "subjects": ["whiteboard"]}
    found = ask(body).json()
    assert [one["seen"]["located"] for one in found["pictures"]] == [False]
    assert ask(body | {"pictures": ["bm8gcGljdHVyZQ=="]}).json()["code"] == "picture"
    assert ask(body | {"pictures": ["?"]}).status_code == 422


def test_who_asks_too_often_waits(published, monkeypatch):
    """The answer says how long; a token has times of its own."""
    monkeypatch.setattr(letting, "CHECKS", Limit(2))
    answers = [ask({"text": "x"}) for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) >= 1


def test_where_nothing_is_said_there_is_no_language(published):
    """A finding has one, and so has an answer in the language that was asked for."""
    assert [ask(body).json()["language"] for body in ({"text": "Lunch!"}, {"text": "heron"})] == [None, "en"]
    assert ask({"text": "Lunch!", "answer_in": "nl"}).json()["language"] == "nl"


def test_before_there_is_a_policy_it_says_so(db):
    """A program may ask again later."""
    assert (ask({"text": "x"}).status_code, ask({"text": "x"}).json()["code"]) == (503, "no_policy")


def test_a_token_is_needed_where_the_check_is_not_open(published, person, settings):
    """And opens until it is withdrawn."""
    settings.OPEN_CHECK = False
    admin = person("", "admin")
    token, secret = make_token("Planning tool", by=admin)
    assert [ask({"text": "x"}, token=each).status_code for each in ("", "vgr_wrong", secret)] == [401, 401, 200]
    withdraw_token(token, by=admin)
    assert ask({"text": "x"}, token=secret).json()["code"] == "token"


def test_a_wrong_token_is_refused_where_everybody_may_ask(published):
    """Whoever shows one wants to know that it does not work."""
    assert ask({"text": "x"}, token="vgr_wrong").status_code == 401


def test_only_posting_asks(published, client):
    """A draft never stands in an address."""
    assert client.get(CHECK, {"text": "heron"}).status_code == 405


def test_the_description_names_every_answer(client):
    """Programs know each status beforehand."""
    found = client.get("/api/v1/openapi.json").json()
    assert set(found["paths"]["/api/v1/check"]["post"]["responses"]) == {
        "200",
        "400",
        "401",
        "403",
        "413",
        "422",
        "429",
        "503",
    }
    assert project.ROOT_URLCONF not in json.dumps(found)


def test_a_program_asks_whether_anything_is_frozen(client, published, settings):
    """Before it posts: what is held, until when, and what everybody is told; a token where the check needs one."""
    from datetime import timedelta

    from django.utils import timezone

    from vangrail.web.policies.models import Freeze
    from vangrail.web.policies.queries import freezes

    freezes.forget()
    assert client.get("/api/v1/crisis").json() == {"frozen": False, "freezes": []}
    until = timezone.now() + timedelta(hours=1)
    Freeze.objects.create(what="A fire", until=until, countries=["ES"], words=["fire"], told={"en": "We know."})
    found = client.get("/api/v1/crisis").json()["freezes"][0]
    assert (found["what"], found["countries"], found["everything"], found["words"]) == ("A fire", ["ES"], False, [])
    assert found["told"] == {"en": "We know."}
    settings.OPEN_CHECK = False
    assert client.get("/api/v1/crisis").status_code == 401


def test_a_picture_in_words_is_checked_too(published):
    """An assistant that has no picture says what it shows."""
    found = ask({"text": "Lunch!", "descriptions": ["a heron", "tea"]}).json()
    assert found["level"] == "ask"
    assert [one["verdict"]["level"] for one in found["pictures"]] == ["ask", "fine"]


def test_a_token_for_something_else_is_told_so(published, person):
    """It works, and not here."""
    _, secret = make_token("Reader", by=person("", "admin"), scopes=["policy:read"])
    found = ask({"text": "x"}, token=secret)
    assert (found.status_code, found.json()["code"]) == (403, "scope")
