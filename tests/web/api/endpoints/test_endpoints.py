"""Whatever a program sends, the answer is one that the description names, and never a fault of the server."""

from datetime import timedelta

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    missing_required_header,
    negative_data_rejection,
    positive_data_acceptance,
)

from vangrail.web.accounts.models import Account
from vangrail.web.api.actions import make_token
from vangrail.web.api.scopes import SCOPES
from vangrail.web.breaches.models import Run
from vangrail.web.config.wsgi import application
from vangrail.web.drafts.actions import begin
from vangrail.web.entrances.models import Entrance
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze, Precedent
from vangrail.web.register.models import Custodian

UNKNOWABLE = [positive_data_acceptance]
"""A description cannot tell a picture from other bytes, and what is none is refused."""

ABOUT_TOKENS = [ignored_auth, missing_required_header, negative_data_rejection]
"""Checks that leave the token out, which is put back in."""

DESCRIPTION = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture
def one_connection():
    """Keep the test's own connection, in whose transaction everything happens, from being closed after an answer."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.django_db
@pytest.mark.usefixtures("published", "one_connection")
@DESCRIPTION.parametrize()
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_is_described(case):
    """Bodies that fit and bodies that do not."""
    case.call_and_validate(headers={"host": "localhost"}, excluded_checks=UNKNOWABLE)


@pytest.fixture
def secret(person, published):
    """Give the own token of somebody who may everything."""
    boss = person("Boss", "admin", "approver", "policy_owner", "auditor", "desk", desk="communications")
    return make_token("Fuzz", by=boss, scopes=[name for name in SCOPES if name != "scim"], own=True)[1]


@pytest.mark.django_db
@pytest.mark.usefixtures("one_connection")
@DESCRIPTION.parametrize()
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_every_answer_to_somebody_who_may_is_one_that_is_described(case, secret):
    """Behind the token too: whether it is asked for is what the other test looks at, without one."""
    headers = {"host": "localhost", "authorization": f"Bearer {secret}"}
    case.call_and_validate(headers=headers, excluded_checks=[*UNKNOWABLE, *ABOUT_TOKENS])


@pytest.fixture
def rows(secret):
    """Give the numbers of what there is, by the paths in which they stand."""
    boss, now = Person.objects.get(name="Boss"), timezone.now()
    shop = Account.objects.create(name="Shop", platform="x")
    draft = begin({"title": "Lunch"}, [shop], "en", "Lunch is on.", by=boss)
    held = Custodian.objects.create(account=shop, person=boss, purpose="Posts")
    source = Source.objects.create(kind="table", search=SavedSearch.objects.create(name="Us", owner=boss))
    mention = Mention.objects.create(
        source=source, text="Acme never answers", desk="legal", said_at=now, due_at=now, forget_on=now.date()
    )
    leo = Person.objects.create(name="Leo")
    leaving = Leaving.objects.create(person=leo, joined=leo.joined, last_day=now.date(), hours=24)
    task = Task.objects.create(leaving=leaving, account=shop, step="second", due_at=now, assignee=boss)
    run = Run.objects.create(account=Account.objects.create(name="Away", platform="x"), started_by=boss)
    answered = Precedent.objects.create(
        clause="a_clause", desk="legal", answer="fine", question={"en": "?"}, text={"en": "!"}
    )
    return {
        "breaches": {"number": shop.pk},
        "breaches/runs": {"number": run.pk},
        "crisis/freezes": {"number": Freeze.objects.create(what="A fire", until=now + timedelta(hours=4)).pk},
        "drafts": {"number": draft.pk, "text": draft.variants.get().pk},
        "mentions": {"number": mention.pk},
        "entrances": {"number": Entrance.objects.create(agency="Temps", nonce="0a1b2c3d", expires=now.date()).pk},
        "leavers/tasks": {"number": task.pk},
        "precedents": {"key": answered.key},
        "register/accounts": {"number": shop.pk},
        "register/held": {"number": held.pk},
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("one_connection")
@DESCRIPTION.include(
    path_regex=r"^/api/v1/(breaches(/runs)?|crisis/freezes|drafts|entrances|mentions|leavers/tasks|precedents|register/\w+)/\{"
).parametrize()
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_answer_about_what_is_there_is_one_that_is_described(case, secret, rows):
    """Where a number that is made up leads nowhere: to what somebody may change."""
    known = rows[case.operation.path.partition("/{")[0].removeprefix("/api/v1/")]
    case.path_parameters = {name: known[name] for name in case.path_parameters}
    headers = {"host": "localhost", "authorization": f"Bearer {secret}"}
    case.call_and_validate(headers=headers, excluded_checks=[*UNKNOWABLE, *ABOUT_TOKENS])
