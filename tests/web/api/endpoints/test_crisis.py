"""The crisis switch by program."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import freezes as holding
from vangrail.web.policies.queries import held

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "nl", "es")
WANTED = {"what": "A fire in a hall", "hours": 4}
TEXTS = {
    "told": {code: f"We know about the fire. ({code})" for code in LANGUAGES},
    "say": {code: f"News comes at six. ({code})" for code in LANGUAGES},
}
FREEZE = WANTED | TEXTS


@pytest.fixture(autouse=True)
def _unhurried():
    """Forget what was frozen in another test."""
    holding._Now.until = 0.0


@pytest.fixture
def carla(person):
    """Give the person of the crisis desk."""
    return person("Carla Crisis", "desk", desk="crisis")


@pytest.fixture
def work(own_token, carla, published):
    """Give Carla's token."""
    return own_token(carla, "crisis:work")


def test_who_may_turn_the_switch(ask, own_token, site_token, work, person):
    """The crisis desk, and who approves at communications; another desk, who owns the policy and who audits get no token."""
    social = person("Samir Social", "desk", "approver", desk="communications")
    made = ask("crisis/freezes", FREEZE, token=own_token(social, "crisis:work"))
    assert made.status_code == 201
    assert Freeze.objects.get().started_by == social
    number = made.json()["number"]
    for who in (
        person("", "desk", desk="communications"),
        person("", "desk", desk="pr"),
        person("", "policy_owner"),
        person(),
    ):
        with pytest.raises(PermissionDenied):
            own_token(who, "crisis:work")
    with pytest.raises(PermissionDenied):
        site_token("crisis:work")
    reader = own_token(person("", "auditor"), "crisis:read")
    for path, given in (("", FREEZE), (f"/{number}/extension", {"hours": 8}), (f"/{number}/end", {})):
        assert ask(f"crisis/freezes{path}", given, token=reader).json()["code"] == "scope"
        assert ask(f"crisis/freezes{path}", given).status_code == 401
    for role in social.roles.all():
        role.taken_at = timezone.now()
        role.save()
    assert ask("crisis/freezes", token=work).json()["items"][0]["number"] == number
    assert held().pk == number


def test_the_texts_come_first_and_nothing_happens(ask, work):
    """They are those of the page, in every language; a freeze takes no other way."""
    said = ask("crisis/texts", WANTED, token=work).json()
    assert "A fire in a hall" in said["told"]["en"]
    assert ({*said["told"]}, {*said["say"]}) == ({*LANGUAGES}, {*LANGUAGES})
    assert not Freeze.objects.exists()
    for missing in ("told", "say"):
        answer = ask("crisis/freezes", {name: each for name, each in FREEZE.items() if name != missing}, token=work)
        assert (answer.status_code, answer.json()["field"]) == (422, missing)
    made = ask("crisis/freezes", WANTED | {name: said[name] for name in ("told", "say")}, token=work).json()
    assert (made["told"], made["everything"], made["over"]) == (said["told"], True, False)


def test_a_freeze_is_started_once(ask, work):
    """The same again under a key, and the same scope within minutes, is the one that stands."""
    one, same = (ask("crisis/freezes", FREEZE, token=work, idempotency_key="7").json()["number"] for _ in range(2))
    assert (one, ask("crisis/freezes", FREEZE, token=work).json()["number"]) == (same, same)
    assert Freeze.objects.count() == 1
    assert ask("crisis").json()["freezes"][0]["told"]["en"] == "We know about the fire. (en)"
    assert Entry.objects.filter(kind="policies.freeze_started").count() == 1


def test_what_is_held_is_what_was_said(ask, work, shop):
    """One country, one topic by its words, one account."""
    for scope, expected in (
        ({"scope": "country", "country": "BE"}, (["BE"], [], [], False)),
        ({"scope": "topic", "words": ["fire", " big  blaze "]}, ([], [], ["fire", "big blaze"], True)),
        ({"scope": "account", "account": shop.pk}, ([], ["Shop (Mastodon)"], [], False)),
    ):
        made = ask("crisis/freezes", FREEZE | scope, token=work).json()
        assert (made["countries"], made["accounts"], made["words"], made["by_words"]) == expected
        assert not made["everything"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"what": ""}, "what"),
        ({"what": "x" * 201}, "what"),
        ({"what": "a\x00b"}, "what"),
        ({"scope": "country"}, "country"),
        ({"scope": "country", "country": "FR"}, "country"),
        ({"scope": "account"}, "account"),
        ({"scope": "account", "account": 999}, "account"),
        ({"scope": "topic"}, "words"),
        ({"scope": "topic", "words": [" "]}, "words.0"),
        ({"scope": "topic", "words": ["fire, water"]}, "words.0"),
        ({"hours": 200}, "hours"),
        ({"desk": "kitchen"}, "desk"),
        ({"people": ["a@example.org"]}, "people"),
        ({"told": {"en": "We know."}}, "told_nl"),
        ({"told": TEXTS["told"] | {"en": "x" * 1_001}}, "told.en"),
        ({"told": TEXTS["told"] | {"de": "Feuer"}}, "told"),
        ({"until": "2027-01-01T00:00:00Z"}, "until"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, work, given, field):
    """And nothing is frozen."""
    answer = ask("crisis/freezes", FREEZE | given, token=work)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert not Freeze.objects.exists()


def test_it_lasts_longer_and_ends(ask, work):
    """From now on, with why; ended a second time it stays, and is not begun anew by extending it."""
    made = ask("crisis/freezes", FREEZE, token=work).json()
    path = f"crisis/freezes/{made['number']}"
    longer = ask(f"{path}/extension", {"hours": 24, "why": "It still burns."}, token=work).json()
    assert datetime.fromisoformat(longer["until"]) - timezone.now() > timedelta(hours=23)
    assert ask(f"{path}/extension", {"hours": 5}, token=work).status_code == 422
    assert ask(f"{path}/extension", {"hours": 4, "why": "\x00"}, token=work).json()["field"] == "why"
    ended = ask(f"{path}/end", {"why": "It is out."}, token=work).json()
    assert (ended["over"], held()) == (True, None)
    assert ask(f"{path}/end", {}, token=work).json() == ended
    late = ask(f"{path}/extension", {"hours": 4}, token=work)
    assert (late.status_code, "has ended already" in late.json()["sentence"]) == (409, True)
    assert [turn.kind for turn in Freeze.objects.get().turns.all()] == ["started", "extended", "ended"]
    assert ask("crisis/freezes", token=work).json()["items"] == []
    assert ask("crisis/freezes/999/end", {}, token=work).status_code == 404


def test_an_exercise_holds_nothing(ask, own_token, work, carla, person):
    """Only who takes part sees it; nobody else finds it, though they may turn the switch."""
    inside, clerk = person("", "desk", desk="pr"), person("Emil Employee")
    other = own_token(person("", "desk", desk="crisis"), "crisis:work")
    assert (
        ask("crisis/freezes", FREEZE | {"exercise": True, "people": [clerk.email]}, token=work).json()["field"]
        == "people"
    )
    made = ask("crisis/freezes", FREEZE | {"exercise": True, "people": [inside.email.upper()]}, token=work).json()
    assert (made["exercise"], held()) == (True, None)
    assert {each.person for each in Freeze.objects.get().participants.all()} == {carla, inside}
    assert ask("crisis/freezes", token=other).json()["items"] == []
    assert ask(f"crisis/freezes/{made['number']}/end", {}, token=other).status_code == 404
    assert ask(f"crisis/freezes/{made['number']}/end", {}, token=work).json()["over"]
