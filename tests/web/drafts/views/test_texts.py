"""Texts are written with the check beside them, which keeps nothing."""

import logging

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vangrail.web.audit.models import Payload
from vangrail.web.checks.models import Count
from vangrail.web.config.reports import Plain
from vangrail.web.drafts import shown
from vangrail.web.drafts.actions import write
from vangrail.web.drafts.models import Variant

pytestmark = pytest.mark.django_db
MARKER = "zq7marker"


@pytest.fixture
def page(draft, text):
    """Give the address of the text."""
    return f"/drafts/{draft.pk}/texts/{text.pk}/"


@pytest.mark.parametrize(("who", "opens"), [("writer", 200), ("auditor", 403), ("employee", 403), (None, 302)])
def test_who_may_write(as_person, request, page, who, opens):
    """And see what the check says while they do."""
    visitor = as_person(request.getfixturevalue(who) if who else None)
    assert visitor.get(page).status_code == opens
    assert visitor.post(f"{page}check/", {"text": "x"}).status_code == opens
    assert visitor.get(f"{page}removal/").status_code == opens


def test_while_one_writes_the_findings_and_the_length_stand_beside(as_person, writer, page, published):
    """As the platform counts."""
    answer = as_person(writer).post(f"{page}check/", {"text": "A heron at https://shop.example/very/long/path"})
    assert "34 of 500 characters" in answer.text
    assert "heron</mark>" in answer.text
    assert answer["Cache-Control"] == "no-store, private"
    assert "501 of 500" in as_person(writer).post(f"{page}check/", {"text": "a" * 501}).text


def test_nothing_of_what_is_not_saved_is_kept_or_logged(as_person, writer, page, published, caplog):
    """No row is written, and no log line tells of it."""
    visitor = as_person(writer)
    visitor.post(f"{page}check/", {"text": "warm up"})
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as asked:
        visitor.post(f"{page}check/", {"text": f"Our heron {MARKER}"})
    assert [one["sql"] for one in asked if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []
    assert not any(MARKER in one["sql"] for one in asked)
    assert MARKER not in caplog.text
    assert not any(MARKER in str(said) for said in Payload.objects.values_list("said", flat=True))
    assert not Count.objects.exists()
    assert MARKER not in Variant.objects.get().text
    assert MARKER not in str(dict(visitor.session))


def test_who_is_overtaken_loses_nothing(as_person, writer, approver, page, text):
    """Both texts stand beside each other; saved once more, theirs is the text."""
    seen = text.digest
    write(text, "What the first one saved.", by=writer)
    answer = as_person(approver).post(page, {"text": "What the second one wrote.", "seen": seen})
    assert answer.status_code == 409
    assert "Willem Writer" in answer.text
    assert "What the second one wrote." in answer.text
    current = Variant.objects.get()
    assert current.text == "What the first one saved."
    as_person(approver).post(page, {"text": "What the second one wrote.", "seen": current.digest})
    assert Variant.objects.get().text == "What the second one wrote."


def test_a_translation_is_marked_until_somebody_looked(as_person, writer, draft, text, shop, page):
    """It still says the same, or it is written anew."""
    visitor = as_person(writer)
    visitor.post(f"/drafts/{draft.pk}/texts/new/", {"account": shop.pk, "language": "nl", "based_on": text.pk})
    dutch = Variant.objects.get(language="nl")
    write(text, "The heron walks.", by=writer)
    assert "its original changed" in visitor.get(f"/drafts/{draft.pk}/").text
    visitor.post(f"/drafts/{draft.pk}/texts/{dutch.pk}/settlement/")
    assert "its original changed" not in visitor.get(f"/drafts/{draft.pk}/").text


def test_a_text_is_added_once_and_taken_out(as_person, writer, draft, text, shop, page):
    """A second one for the same account and language is refused beside the field."""
    visitor = as_person(writer)
    again = visitor.post(f"/drafts/{draft.pk}/texts/new/", {"account": shop.pk, "language": "en"})
    assert "already" in again.text
    visitor.post(f"{page}removal/")
    assert not Variant.objects.exists()
    assert visitor.get(page).status_code == 404


def test_a_text_of_an_account_of_others_is_not_written(as_person, writer, approver, shop, page):
    """The charter says who posts there."""
    shop.posters.set([approver])
    assert as_person(writer).post(page, {"text": "x"}).status_code == 403


def test_an_error_while_one_writes_tells_nothing_of_the_text(as_person, writer, page, published, caplog, monkeypatch):
    """Neither the page nor a log line, though the error itself quotes it."""

    def fail(*_args, **_more):
        raise RuntimeError(MARKER)

    monkeypatch.setattr(shown.queries, "check", fail)
    visitor = as_person(writer)
    visitor.raise_request_exception = False
    with caplog.at_level(logging.DEBUG):
        answer = visitor.post(f"{page}check/", {"text": f"Our heron {MARKER}"})
    assert answer.status_code == 500
    assert MARKER not in answer.text
    formatted = [Plain().format(record) for record in caplog.records]
    assert formatted
    assert not any(MARKER in line for line in formatted)
