"""Reporting without an account, without script, and without a trace of who it was."""

import re

import pytest
from django.contrib.sessions.models import Session

from tests.build import cue, rule
from tests.web.conftest import small_policy
from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.policies.actions import propose, publish
from vangrail.web.reports.models import Report

pytestmark = pytest.mark.django_db
FORM = {"what": SECRET, "conflict": "no", "once": "a-form"}


def test_whom_to_call_stands_before_the_form(client, published, sam):
    """In the source too, so that whoever listens to the page hears it first."""
    text = client.get("/saw-something/").content.decode()
    assert 0 < text.index('href="tel:112"') < text.index('name="what"')
    assert "You need no proof and no name" in text


def test_it_is_sent_without_an_account(client, published, sam):
    """And answered with a code and two days."""
    answer = client.post("/saw-something/", FORM)
    text = answer.content.decode()
    assert re.search(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){3}", text)
    report = Report.objects.get()
    assert (report.said.what, report.reporter, report.language) == (SECRET, None, "en")


def test_nothing_is_left_of_who_it_was(client, published, sam):
    """No session, no cookie but the one against forged forms."""
    client.get("/saw-something/")
    answer = client.post("/saw-something/", FORM)
    assert set(client.cookies) <= {"csrftoken"}
    assert not set(answer.cookies) - {"csrftoken"}
    assert not Session.objects.exists()


def test_signed_in_and_anonymous_is_anonymous(as_person, employee, published, sam):
    """Their number stands in no column."""
    as_person(employee).post("/saw-something/", FORM)
    assert Report.objects.get().reporter is None
    assert not Report.objects.get().bars.exists()


def test_signed_in_with_the_name_ticked_is_by_name(as_person, employee, published, sam):
    """And only then."""
    as_person(employee).post("/saw-something/", FORM | {"my_name": "on"})
    assert Report.objects.get().reporter == employee


def test_a_name_cannot_be_ticked_without_an_account(client, published, sam):
    """It is not even asked."""
    client.post("/saw-something/", FORM | {"my_name": "on"})
    assert Report.objects.get().reporter is None


def test_what_is_missing_is_said_and_what_was_typed_stays(client, published, sam):
    """Nothing is kept."""
    answer = client.post("/saw-something/", FORM | {"what": "", "where": "At the gate"})
    assert answer.status_code == 422
    assert "At the gate" in answer.content.decode()
    assert not Report.objects.exists()


def test_where_nobody_may_read_it_other_ways_are_shown(client, published, sam, owner, settings):
    """With the words to copy, and nothing kept."""
    settings.OUTSIDE_CHANNEL = "https://channel.example.org/"
    answer = client.post("/saw-something/", FORM | {"conflict": "about", "who": [str(sam.pk), str(owner.pk)]})
    text = answer.content.decode()
    assert "Nothing was kept" in text
    assert "https://channel.example.org/" in text
    assert SECRET in text
    assert not Report.objects.exists()


def test_a_problem_at_work_has_its_own_door(client, published, hanna):
    """What would help is asked, and HR reads it."""
    assert client.get("/problem-at-work/new/").status_code == 200
    client.post("/problem-at-work/new/", FORM | {"wish": "A fair rota"})
    report = Report.objects.get()
    assert (report.kind, report.said.wish) == ("grievance", "A fair rota")


def test_the_count_shows_once_there_are_five(client, published, hanna, put):
    """Of months that are past."""
    for _number in range(4):
        put(kind="grievance", at=NOON.replace(month=9))
    assert "Raised" not in client.get("/problem-at-work/").content.decode()
    put(kind="grievance", at=NOON.replace(month=9))
    text = client.get("/problem-at-work/").content.decode()
    assert "Raised: 5 or more." in text
    assert "Solved" not in text


def test_a_program_cannot_fill_the_desk(client, published, sam, clock_stands):
    """After ten in a minute there is a pause."""
    found = [client.post("/saw-something/", FORM | {"once": f"f{number}"}).status_code for number in range(12)]
    assert found[-1] == 429


def test_it_works_before_there_is_a_policy(client, sam, settings):
    """And where the check is for who signed in."""
    settings.OPEN_CHECK = False
    assert client.get("/saw-something/").status_code == 200
    assert client.post("/saw-something/", FORM).status_code == 200


@pytest.fixture
def venting(owner):
    """Publish a policy with a rule about venting and one for talk that the law protects, as the library names their clauses."""
    base = small_policy()
    clause = base.clauses[0]
    clauses = (
        clause,
        clause.model_copy(
            update={
                "id": "colleagues_and_grievances",
                "rules": (rule("vents", "word", cues={"word": cue(en=["hate it"])}),),
            }
        ),
        clause.model_copy(
            update={
                "id": "your_rights",
                "rules": (rule("pay", "word", "fine", cues={"word": cue(en=["our pay"])}, protects=True),),
            }
        ),
    )
    publish(propose(base.model_copy(update={"clauses": clauses}), {}, by=owner), by=owner, reason="To try it out.")


@pytest.mark.parametrize(("draft", "there"), [("I hate it", True), ("About our pay", True), ("The heron", False)])
def test_every_hint_about_trouble_at_work_has_the_door(client, venting, draft, there):
    """Venting, and talk that the law protects; and nothing of the draft goes along."""
    text = client.post("/", {"text": draft, "account": "personal"}).content.decode()
    assert ("Would you rather have it solved?" in text) is there
    assert text.count('href="/problem-at-work/"') == 1 + there
