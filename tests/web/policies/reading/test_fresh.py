"""A browser keeps the page until something changes."""

from datetime import date

import pytest

from vangrail.web.policies.actions import consult

pytestmark = pytest.mark.django_db


def test_the_second_time_nothing_is_sent(published, client):
    """Until a legal reading changes the status line."""
    first = client.get("/policy/en/personal/")
    assert "private" in first["Cache-Control"]
    again = client.get("/policy/en/personal/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    consult(published, kind="legal", who="Lex", on=date(2026, 11, 2), outcome="agreed", by=published.proposed_by)
    assert client.get("/policy/en/personal/", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200


def test_who_is_signed_in_gets_a_new_page(published, as_person, employee):
    """It says when the session ends."""
    assert "ETag" not in as_person(employee).get("/policy/en/personal/").headers
