"""Cards and runs as pages show them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.breaches import shown
from vangrail.web.breaches.actions.running import begin, stop, tick
from vangrail.web.breaches.queries import standings

pytestmark = pytest.mark.django_db


def test_rows_say_how_it_stands(account, ada):
    """Never, going on, then rehearsed with its minutes."""
    assert str(shown.rows(standings([account]))[0][1].text) == "Never rehearsed"
    run = begin(account, real=False, by=ada)
    assert "going on" in str(shown.rows(standings([account]))[0][1].text)
    tick(run, "seen", by=ada)
    stop(run, by=ada)
    row = shown.rows(standings([account]))[0]
    assert (str(row[1].text), row[3]) == ("Rehearsed", "0 minutes")
    assert len(shown.headers()) == len(row)


def test_lines_say_who_and_when(account, ada):
    """Done, done late, still to do."""
    run = begin(account, real=False, by=ada, at=timezone.now() - timedelta(minutes=20))
    tick(run, "seen", by=ada)
    lines = {line.name: line for line in shown.lines(run, "en")}
    assert (lines["seen"].state[1], lines["seen"].by, lines["seen"].took) == ("due", "Ada Holder", "20 minutes")
    assert lines["called"].state[1] == "draft"


def test_statements_know_the_account(account):
    """The rest stands in brackets, or is filled."""
    assert all("Acme (Instagram)" in text and "{" not in text for _, text in shown.halfway(account))
    values = {"moment": "16:00", "page": "https://a.example"}
    assert all("16:00" in text for _, text in shown.filled(account, shown.statement_name(""), values))
    assert shown.statement_name("over") != shown.statement_name("")
    assert "account" not in {gap.name for gap in shown.gaps_left(account, shown.statement_name(""))}


def test_what_was_missing_is_in_words(account, ada):
    """Of the language of the page; a name that is gone is left out."""
    run = stop(begin(account, real=False, by=ada), ["codes"], by=ada)
    run.missing.append("gone")
    assert shown.missing(run, "es") == ["No aparecían los códigos de recuperación"]
