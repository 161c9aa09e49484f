"""Coming back with a code, or by name."""

import pytest

from tests.web.reports.conftest import SECRET
from vangrail.web.reports.actions.handling import close, note, write

pytestmark = pytest.mark.django_db


def test_the_code_opens_it_and_more_can_be_written(client, published, sam, put):
    """The notes are not there, the outcome is."""
    report = put()
    write(report, "Which door was it?", by=sam)
    note(report, "hidden words", by=sam)
    text = client.post("/saw-something/return/", {"code": report.code}).content.decode()
    assert SECRET in text
    assert "Which door was it?" in text
    assert "hidden words" not in text
    assert "Sam Security" not in text
    sent = {"code": report.code, "text": "The back door."}
    text = client.post("/saw-something/return/message/", sent).content.decode()
    assert "The back door." in text
    assert report.messages.last().from_reporter
    close(report, "fixed", "The door is locked.", by=sam)
    assert "The door is locked." in client.post("/saw-something/return/", {"code": report.code}).content.decode()


def test_the_code_is_in_no_address_session_or_cookie(client, published, sam, put):
    """It travels in the form alone."""
    report = put()
    answer = client.post("/saw-something/return/", {"code": report.code})
    assert "Location" not in answer.headers
    assert set(client.cookies) <= {"csrftoken"}
    assert report.code not in str(client.cookies)


def test_a_wrong_code_says_what_to_do(client, published):
    """Kindly; and writing with one finds nothing."""
    assert "there is nothing with it" in client.post("/saw-something/return/", {"code": "AAAA"}).content.decode()
    assert client.post("/saw-something/return/", {}).status_code == 422
    assert client.post("/saw-something/return/message/", {"code": "AAAA", "text": "x"}).status_code == 404
    assert client.get("/saw-something/return/message/").status_code == 405


def test_an_empty_message_is_not_sent(client, published, sam, put):
    """It says what is missing."""
    report = put()
    assert client.post("/saw-something/return/message/", {"code": report.code, "text": " "}).status_code == 422
    assert not report.messages.exists()


def test_codes_cannot_be_tried_one_after_the_other(client, published, clock_stands):
    """After ten there is a pause."""
    found = [client.post("/saw-something/return/", {"code": f"AAAA-{number}"}).status_code for number in range(12)]
    assert found[-1] == 429


def test_who_gave_their_name_finds_it_without_the_code(as_person, employee, published, sam, put):
    """And nobody else does."""
    report = put(by=employee)
    own = f"/saw-something/own/{report.key}/"
    client = as_person(employee)
    assert own in client.get("/saw-something/return/").content.decode()
    assert SECRET in client.get(own).content.decode()
    assert client.post(own, {"text": "One more thing."}).status_code == 200
    assert report.messages.get().text == "One more thing."
    assert own not in as_person(sam).get("/saw-something/return/").content.decode()
    assert as_person(sam).get(own).status_code == 404
    assert as_person(None).get(own).status_code == 302


def test_the_reporter_hears_when_nobody_reads_it_any_more(client, published, sam, put):
    """With other ways to go."""
    report = put()
    sam.roles.update(taken_at="2026-11-01T10:00:00+00:00")
    text = client.post("/saw-something/return/", {"code": report.code}).content.decode()
    assert "Nobody here can read this any more" in text
