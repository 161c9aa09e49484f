"""Deciding what is listened to, and sources that cannot be read."""

import logging
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.mentions.actions import listening
from vangrail.web.mentions.actions.arriving import Arrived
from vangrail.web.mentions.actions.listening import (
    add_source,
    end_search,
    look_at,
    refused,
    save_search,
    stop_source,
    took_in,
)
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
    look = took_in(source, Arrived(3, 2, 4), at=NOON)
    assert (look.found, look.new, look.dropped) == (3, 2, 4)
    assert refused(source, SourceError(fault="broken", found="no JSON"), at=NOON).line == "no JSON"


def test_the_third_fault_in_a_row_is_told_once(source, care, monkeypatch, caplog):
    """To whose search it is, and in one line of the log; again only after it has worked. No secret stands in either."""

    def shut(_source):
        raise SourceError(fault="refused", found="planted secret")

    source.search.owner = care
    monkeypatch.setattr(listening, "_look", shut)
    with caplog.at_level(logging.WARNING):
        told = [(look_at(source, at=NOON + timedelta(hours=number)), len(mails()))[1] for number in range(9)]
    assert told == [0, 0, 1, 1, 1, 1, 1, 1, 1]
    (mail,) = mails()
    assert mail.to == [care.email]
    assert "It did not let us in" in mail.body
    assert f"/manage/mentions/sources/{source.pk}/" in mail.body
    (line,) = [each.getMessage() for each in caplog.records if each.name == listening.__name__]
    assert "refused" in line
    assert "planted" not in line + mail.subject + mail.body
    monkeypatch.setattr(listening, "_look", lambda _source: Found([], {}))
    look_at(source, at=NOON + timedelta(days=1))
    monkeypatch.setattr(listening, "_look", shut)
    for number in range(3):
        look_at(source, at=NOON + timedelta(days=2, hours=number))
    assert len(mails()) == 2


def test_who_left_is_not_written_to(source, home, care):
    """The desk that looks after all mentions is told instead."""
    source.search.owner, source.secret, source.faults = care, "VANGRAIL_PLANTED", 2
    care.left = timezone.localdate() - timedelta(days=1)
    look_at(source, at=NOON)
    assert [mail.to for mail in mails()] == [[home.email]]


def test_whatever_a_server_sends_the_source_is_looked_at_again(source, monkeypatch):
    """A fault that nobody foresaw is a fault like the others."""

    def odd(asked):
        return asked.cursor["planted"]

    monkeypatch.setattr("vangrail.web.mentions.sources.feed.look", odd)
    look = look_at(source, at=NOON)
    assert (look.fault, look.line, source.next_at) == ("unknown", "KeyError", NOON + timedelta(minutes=5))
