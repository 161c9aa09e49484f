"""Deciding what is listened to, and sources that cannot be read."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.actions import listening
from vangrail.web.mentions.actions.listening import add_source, end_search, look_at, save_search, stop_source, took_in
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Raw, SavedSearch
from vangrail.web.mentions.sources.looking import Found, SourceError


def test_only_brands_are_listened_for(published, home, owner, care):
    """The company's name is one; a person's name is none, and neither is any other word."""
    made = save_search("Us", ["Acme Retail BV"], "To help.", home, 90, by=home)
    assert made.terms == ["Acme Retail BV"]
    for terms in (["Olga Owner"], ["Acme Retail BV", "anything"], []):
        with pytest.raises(ValidationError):
            save_search("Us", terms, "To help.", home, 90, by=home)
    for who in (care,):
        with pytest.raises(PermissionDenied):
            save_search("Us", ["Acme Retail BV"], "To help.", home, 90, by=who)
    save_search("Us", ["Acme Retail BV"], "To help.", home, 90, by=owner)


def test_an_ended_search_ends_its_sources(search, source, home, care, employee):
    """Each with who and when."""
    for who in (care, employee):
        for act in (
            lambda by: end_search(search, by=by),
            lambda by: stop_source(source, by=by),
            lambda by: add_source(search, "table", "A table", by=by),
        ):
            with pytest.raises(PermissionDenied):
                act(who)
    other = add_source(search, "table", "A table", by=home)
    stop_source(other, by=home, at=NOON)
    assert stop_source(other, by=home).stopped_at == NOON
    end_search(search, by=home, at=NOON)
    assert end_search(search, by=home).ended_at == NOON
    source.refresh_from_db()
    assert (source.stopped_by, source.stopped_at) == (home, NOON)
    assert SavedSearch.objects.count() == 1


def test_a_source_that_fails_rests_longer_each_time(source, monkeypatch):
    """With one line for the operator, up to six hours; once it answers again all is as before."""

    def down(_source):
        raise SourceError(fault="down", found="news.example")

    monkeypatch.setattr(listening, "_look", down)
    waits = []
    for _ in range(9):
        look = look_at(source, at=NOON)
        waits.append((source.next_at - NOON) / timedelta(minutes=1))
    assert waits == [5, 10, 20, 40, 80, 160, 320, 360, 360]
    assert (look.fault, look.line) == ("down", "news.example")
    monkeypatch.setattr(listening, "_look", lambda _source: Found([Item("words", number="1")], {"etag": "x"}))
    look = look_at(source, at=NOON)
    source.refresh_from_db()
    assert (look.found, look.new, look.fault, source.faults, source.cursor) == (1, 1, "", 0, {"etag": "x"})
    assert source.next_at == NOON + timedelta(minutes=15)
    assert look_at(source, at=NOON).new == 1
    assert Raw.objects.count() == 2  # read once, by their identity


def test_a_missing_secret_is_said(source):
    """By its name, before anything is asked."""
    source.secret = "VANGRAIL_PLANTED"
    look = look_at(source, at=NOON)
    assert (look.fault, look.line) == ("secret", "VANGRAIL_PLANTED")


def test_what_came_by_itself_is_written_down(source):
    """With why it was refused."""
    assert took_in(source, 3, 2, at=NOON).found == 3
    assert took_in(source, 0, 0, at=NOON, error=SourceError(fault="broken", found="no JSON")).line == "no JSON"
