"""The pages that say what went wrong."""

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vangrail.web.ui import errors

MARK = "marker-7f3a"


@pytest.mark.parametrize("status", errors.SAID)
@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_a_page_that_stands_alone_needs_no_database(rf, db, status, language):
    """It speaks the language that the browser asks for and repeats nothing of what was sent."""
    request = rf.post(f"/{MARK}/?q={MARK}", {"text": MARK}, headers={"accept-language": language})
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = errors.alone(request, status)
    text = answer.content.decode()
    assert (answer.status_code, len(queries), MARK in text, f'<html lang="{language}">' in text) == (
        status,
        0,
        False,
        True,
    )


def test_what_broke_shows_nothing_of_it(client, db, monkeypatch):
    """The page after an error has neither the error nor the text."""
    client.raise_request_exception = False
    monkeypatch.setattr("vangrail.web.ui.views.samples", lambda: 1 / 0)
    monkeypatch.setattr("django.conf.settings.DEMO", True)
    answer = client.get(f"/patterns/?q={MARK}")
    assert (answer.status_code, MARK in answer.content.decode(), "division" in answer.content.decode()) == (
        500,
        False,
        False,
    )


def test_too_much_is_not_called_unreadable(rf):
    """A body above the limit is a 413, anything else that cannot be read a 400."""
    assert errors.bad_request(rf.get("/"), RequestDataTooBig()).status_code == 413
    assert errors.bad_request(rf.get("/"), ValueError()).status_code == 400
    assert errors.too_large(rf.get("/")).status_code == 413


def test_who_asks_too_often_learns_how_long_to_wait(rf):
    """The header is for programs, the sentence for people."""
    answer = errors.too_many(rf.get("/"), 90)
    assert (answer.status_code, answer["Retry-After"]) == (429, "90")


def test_a_page_that_is_not_there_has_the_navigation(client, db):
    """And a way on."""
    answer = client.get("/no-such-page/")
    assert (answer.status_code, "masthead" in answer.content.decode()) == (404, True)


def test_a_page_that_is_not_theirs_does_not_say_why(rf, employee, client, as_person, monkeypatch):
    """The exception may name a thing that they should not know of."""
    from django.core.exceptions import PermissionDenied

    def closed(_view_arguments):
        raise PermissionDenied(MARK)

    monkeypatch.setattr("vangrail.web.ui.views.density", closed)
    monkeypatch.setattr("django.conf.settings.DEMO", True)
    answer = as_person(employee).get("/patterns/")
    assert (answer.status_code, MARK in answer.content.decode()) == (403, False)


def test_a_form_from_elsewhere_is_refused_kindly(db):
    """With a page that says what to do, and nothing of the form."""
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/language/", {"language": "nl", "note": MARK})
    assert (answer.status_code, MARK in answer.content.decode()) == (403, False)
