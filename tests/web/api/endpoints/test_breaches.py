"""Breach cards that are followed by program."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.source.breach import listed, steps
from vangrail.web.audit.models import Entry
from vangrail.web.breaches.actions import running
from vangrail.web.breaches.models import Run
from vangrail.web.breaches.queries.runs import standing_of
from vangrail.web.register.models import Custodian, Demand

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(person):
    """Give the person of the security desk."""
    return person("Sam Security", "desk", desk="security")


@pytest.fixture
def sent(monkeypatch):
    """Collect who gets a mail."""
    told = []
    monkeypatch.setattr(running, "send", lambda *, to, **_more: told.append(to))
    return told


@pytest.fixture
def work(own_token, sam):
    """Give Sam's token."""
    return own_token(sam, "breaches:work")


def test_who_may_follow_a_card(ask, own_token, site_token, shop, sam, person):
    """A desk that is called and who holds the account; who holds another one may not, who only reads gets no token."""
    ada, olaf = person("Ada Holder"), person("Olaf Other")
    away = type(shop).objects.create(name="Away", platform="x")
    for who, account in ((ada, shop), (olaf, away)):
        Custodian.objects.create(account=account, person=who, purpose="Posts")
    made = {}
    for who, status in ((sam, 201), (ada, 201), (olaf, 403)):
        for verb in ("rehearsal", "incident"):
            made[who, verb] = ask(f"breaches/{shop.pk}/{verb}", {}, token=own_token(who, "breaches:work"))
            assert made[who, verb].status_code == status
    number = made[sam, "incident"].json()["number"]
    token = own_token(olaf, "breaches:work")
    assert ask(f"breaches/runs/{number}", token=token).status_code == 403
    for verb, given in (("steps", {"step": steps()[0].id}), ("end", {})):
        assert ask(f"breaches/runs/{number}/{verb}", given, token=token).status_code == 403
    for who in (person("", "auditor"), person("", "approver"), person()):
        with pytest.raises(PermissionDenied):
            own_token(who, "breaches:work")
    with pytest.raises(PermissionDenied):
        site_token("breaches:work")
    assert ask(f"breaches/{shop.pk}/rehearsal", {}, token=own_token(sam, "breaches:read")).status_code == 403
    assert ask("breaches/999/rehearsal", {}, token=own_token(sam, "breaches:work")).status_code == 404


def test_a_rehearsal_from_start_to_end(ask, work, shop, sent):
    """Its steps are ticked, what was missing is written down, and the account is rehearsed. Nobody gets a mail."""
    made = ask(f"breaches/{shop.pk}/rehearsal", {}, token=work, idempotency_key="7")
    run = made.json()
    assert (made.status_code, run["real"], run["account"], run["stopped_at"]) == (201, False, shop.pk, None)
    assert ask(f"breaches/{shop.pk}/rehearsal", {}, token=work).json()["number"] == run["number"]
    Run.objects.update(started_at=timezone.now() - timedelta(minutes=12))
    path, first = f"breaches/runs/{run['number']}", steps()[0].id
    for _ in range(2):
        ticked = ask(f"{path}/steps", {"step": first}, token=work).json()
    assert {each["name"]: each["minutes"] for each in ticked["steps"]}[first] == 12
    missing = sorted(listed("missing", "en"))[:2]
    ended = ask(f"{path}/end", {"missing": missing, "more": "Print the card."}, token=work).json()
    assert (ended["missing"], ended["more"], ended["minutes"]) == (missing, "Print the card.", 12)
    assert ask(f"{path}/end", {"more": "Other words"}, token=work).json() == ended
    assert ask(path, token=work).json() == ended
    assert ask(f"{path}/steps", {"step": steps()[1].id}, token=work).json() == ended
    assert (
        ask(f"breaches/{shop.pk}/rehearsal", {}, token=work, idempotency_key="7").json()["stopped_at"]
        == ended["stopped_at"]
    )
    assert (standing_of(shop).state, sent, Demand.objects.count()) == ("fine", [], 0)
    assert Entry.objects.filter(kind__startswith="breaches.rehearsal").count() == 2


def test_in_earnest(ask, work, shop, sam, sent):
    """A rehearsal gives way; credentials are due at once, who is on the card gets a mail, and it is never a rehearsal again."""
    ask(f"breaches/{shop.pk}/rehearsal", {}, token=work)
    run = ask(f"breaches/{shop.pk}/incident", {}, token=work).json()
    assert run["real"]
    assert ask(f"breaches/{shop.pk}/rehearsal", {}, token=work).json()["number"] == run["number"]
    assert Run.objects.filter(stopped_at=None).count() == 1
    assert (Demand.objects.get().reason, sent) == ("breach", [sam])


@pytest.mark.parametrize(
    ("verb", "given", "field"),
    [
        ("steps", {"step": "sing"}, "step"),
        ("steps", {}, "step"),
        ("end", {"missing": ["a unicorn"]}, "missing"),
        ("end", {"more": "x" * 1_001}, "more"),
        ("end", {"more": "a\x00b"}, "more"),
        ("end", {"real": False}, "real"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, work, shop, sam, verb, given, field):
    """And the clock goes on."""
    run = Run.objects.create(account=shop, started_by=sam)
    answer = ask(f"breaches/runs/{run.pk}/{verb}", given, token=work)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    run.refresh_from_db()
    assert (run.stopped_at, run.ticks.count()) == (None, 0)
