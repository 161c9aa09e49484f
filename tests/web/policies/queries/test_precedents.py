"""The book as every check gets it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from tests.web.policies.models.test_precedents import row
from vangrail.web.policies.actions import retire_precedent, settle
from vangrail.web.policies.queries import holding, moment
from vangrail.web.policies.queries.precedents import book, disagreeing, look_again, pointing, says_yes, standing

pytestmark = pytest.mark.django_db


def test_a_book_holds_what_stands(owner):
    """What is retired is gone at once, and stands in the book of a moment before."""
    one = row()
    now = timezone.now()
    assert [each.key for each in book()] == [one.key]
    assert moment().precedents is book() or moment().precedents == book()
    retire_precedent(one, "Old.", by=owner)
    assert book() == ()
    assert [each.key for each in book(now)] == [one.key]
    assert book(now - timedelta(days=1)) == ()


def test_the_same_book_is_kept_while_nothing_changes(monkeypatch, django_assert_num_queries):
    """Within a second without a look, later with one look and without reading the rows."""
    row()
    monkeypatch.setattr(holding, "FRESH", 60.0)
    look_again()
    first = book()
    with django_assert_num_queries(0):
        assert book() is first
    monkeypatch.setattr(holding, "FRESH", 0.0)
    look_again()
    assert book() == first


def test_an_empty_book_costs_one_look(monkeypatch, django_assert_num_queries):
    """And nothing within the second."""
    monkeypatch.setattr(holding, "FRESH", 60.0)
    look_again()
    with django_assert_num_queries(1):
        assert book() == ()
    with django_assert_num_queries(0):
        assert book() == ()


def test_what_is_over_stands_no_more():
    """The day after its last."""
    row(until=timezone.localdate() - timedelta(days=1))
    assert not standing().exists()


def test_pairs_that_disagree(owner):
    """Until one is retired, or both are said to be right."""
    one, other, third = (row(answer=answer, words=[["photo"]]) for answer in ("fine", "dont", "ask"))
    assert disagreeing() == [(one, other), (one, third)]
    assert says_yes(one)
    assert not says_yes(other)
    settle(third, one, "Both are right.", by=owner)
    assert disagreeing() == [(one, other)]
    retire_precedent(other, "Old.", by=owner)
    assert disagreeing() == []


def test_people_who_work_here_are_known(person):
    """By their whole name."""
    person("Karim Benali")
    found = pointing(["karim benali asked", "May I?"], small_policy())
    assert [(text, each.kind, each.sure) for text, each in found] == [("karim benali asked", "name", True)]
