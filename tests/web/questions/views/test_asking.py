"""From an answer of the check to a desk: what a page shows, and what is kept."""

import logging
import re

import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from tests.web.policies.models.test_precedents import row
from tests.web.questions.conftest import SECRET
from tests.web.questions.forms.test_asking import GIVEN
from vangrail.web.questions.models import Question, Sent
from vangrail.web.questions.queries.questions import by_receipt
from vangrail.web.questions.views.asking import ASKS

OPENED = {name: value for name, value in GIVEN.items() if name not in {"kind", "once"}}


def hidden(page: str) -> dict[str, str]:
    """Return the hidden fields of a page."""
    found = re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', page)
    return {name: value.replace("&#x27;", "'") for name, value in found if name != "csrfmiddlewaretoken"}


def everywhere() -> str:
    """Return every text in every table."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- a table's own name
            found.append(str(cursor.fetchall()))
    return "".join(found)


@pytest.mark.parametrize("address", ["/questions/new/", "/questions/contested/new/"])
def test_the_page_shows_exactly_what_would_go(as_person, lena, address):
    """And nothing of it is kept: not in a table, not in a session."""
    page = as_person(None).post(address, OPENED).content.decode()
    assert SECRET in page
    assert "checked" not in page
    assert "heron" not in everywhere().replace("heron-named", "")
    assert not Session.objects.exists()


def test_sent_with_a_name(as_person, lena, employee):
    """It goes to the desk, and stands among one's own questions."""
    client = as_person(employee)
    page = client.post("/questions/new/", OPENED).content.decode()
    sent = client.post(
        "/questions/sending/", {**hidden(page), "note": "May I?", "send_name": "on", "send_clause": "on"}
    )
    question = Question.objects.get()
    assert (question.asker, question.clause, question.sent.text) == (employee, "a_clause", "")
    assert f"/questions/{question.key}/" in sent.content.decode()
    assert "heron" not in everywhere().replace("heron-named", "")


def test_sent_without_a_name(as_person, lena):
    """A code on the page opens it; the same form sent again shows the same code."""
    client = as_person(None)
    values = {**hidden(client.post("/questions/new/", OPENED).content.decode()), "send_text": "on"}
    codes = [
        re.search(r'id="code"[^>]*>([A-Z0-9-]+)<', client.post("/questions/sending/", values).content.decode())[1]
        for _ in range(2)
    ]
    assert codes[0] == codes[1]
    assert by_receipt(codes[0]).sent.text == SECRET
    assert SECRET in everywhere(), "what was ticked is there, so the search can find it"
    assert Sent.objects.count() == 1


def test_a_form_with_nothing_ticked_comes_back_filled(as_person, lena):
    """With the text still in it, so that nothing is lost."""
    values = hidden(as_person(None).post("/questions/new/", OPENED).content.decode())
    back = as_person(None).post("/questions/sending/", values)
    assert back.status_code == 422
    assert SECRET in back.content.decode()
    assert not Question.objects.exists()


def test_a_vacant_desk_says_who_answers_instead(as_person, held):
    """Before it is sent, and after."""
    page = as_person(None).post("/questions/new/", OPENED | {"desk": "pr"}).content.decode()
    assert "Whoever owns the policy answers instead" in page
    sent = as_person(None).post("/questions/sending/", {**hidden(page), "note": "May I?"}).content.decode()
    assert "whoever owns the policy answers" in sent


def test_found_wrong_goes_to_the_clauses_desk(as_person, lena):
    """Whatever desk the form named, with the rule's name."""
    page = as_person(None).post("/questions/contested/new/", OPENED | {"desk": "hr"}).content.decode()
    as_person(None).post("/questions/sending/", hidden(page))
    question = Question.objects.get()
    assert (question.kind, question.desk, question.rule) == ("contest", "legal", "heron-named")
    assert as_person(None).post("/questions/contested/new/", {"desk": "hr"}).status_code == 404


def test_a_link_names_a_desk_and_a_clause_at_most(as_person, lena, employee):
    """Asked from any page; what else stands in the address is not looked at, and the clause that they came from is ticked."""
    given = {"clause": "a_clause", "text": SECRET, "marked": SECRET, "note": SECRET, "thread": SECRET}
    page = as_person(employee).get("/questions/new/", given).content.decode()
    assert SECRET not in page
    assert "Lena Legal answers" in page
    assert "send_text" not in page
    sent = as_person(employee).post("/questions/sending/", hidden(page) | {"send_clause": "on", "note": "May I?"})
    assert sent.status_code == 200
    assert Question.objects.get().clause == "a_clause"


def test_what_was_asked_before_stands_beside_the_form(as_person, held, employee):
    """It may spare the question."""
    row(question={"en": "Asked once?"}, text={"en": "Answered once."})
    page = as_person(employee).get("/questions/new/?clause=a_clause").content.decode()
    assert "Asked once?" in page


def test_what_it_answers_travels_where_it_is_ticked(as_person, lena):
    """What somebody else wrote, for a desk that takes the quarrel over."""
    page = as_person(None).post("/questions/new/", OPENED | {"thread": "You are all thieves"}).content.decode()
    assert "You are all thieves" in page
    as_person(None).post("/questions/sending/", hidden(page) | {"note": "Help?"})
    as_person(None).post("/questions/sending/", hidden(page) | {"note": "Help?", "send_thread": "on", "once": "other"})
    assert [each.sent.thread for each in Question.objects.order_by("pk")] == ["", "You are all thieves"]


@pytest.mark.parametrize("address", ["/questions/contested/new/", "/questions/sending/"])
def test_a_draft_never_travels_in_an_address(as_person, held, address):
    """Opening it as a link is no way in."""
    assert as_person(None).get(address, {"text": SECRET}).status_code == 405


def test_where_people_have_to_sign_in_first(as_person, lena, employee, settings):
    """The company chooses; before a policy there is nobody to ask."""
    settings.OPEN_CHECK = False
    assert as_person(None).post("/questions/new/", OPENED).status_code == 302
    assert as_person(employee).post("/questions/new/", OPENED).status_code == 200


def test_a_program_that_fills_a_desk_has_to_wait(as_person, lena):
    """Nothing is read of what it sends."""
    client = as_person(None)
    found = {client.post("/questions/new/", OPENED).status_code for _ in range(ASKS.per_minute + 2)}
    assert found == {200, 429}


def test_before_a_policy(as_person, db):
    """There is nothing to ask about."""
    assert as_person(None).post("/questions/new/", OPENED).status_code == 404


def test_nothing_of_a_draft_reaches_a_log(as_person, lena, caplog):
    """Through every step, and through an error."""
    caplog.set_level(logging.DEBUG)
    client = as_person(None)
    values = hidden(client.post("/questions/new/", OPENED).content.decode())
    client.post("/questions/sending/", values)
    client.post("/questions/sending/", values | {"send_text": "on"})
    client.post("/questions/contested/new/", {"text": SECRET})
    assert SECRET not in caplog.text


def test_no_copy_stays_in_the_browser(as_person, lena):
    """A page with a draft in it is not to be kept."""
    page = as_person(None).post("/questions/new/", OPENED)
    assert "no-store" in page.headers["Cache-Control"]
