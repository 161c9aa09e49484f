"""What is listened to, for everybody and for who decides."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Look, Source
from vangrail.web.mentions.queries import listening as queries


def test_brands_are_the_policys(published, person):
    """The company; a product with a colleague's name is none."""
    assert queries.brand_terms() == ["Acme Retail BV"]
    person("Acme Retail BV")
    assert queries.brand_terms() == []


def test_without_a_policy_there_are_no_brands(db):
    """Then nobody listens."""
    assert queries.brand_terms() == []
    assert queries.is_empty()


def test_sources_say_how_they_do(source, home, care):
    """The last look counts."""
    Look.objects.create(source=source, fault="down", line="x")
    Look.objects.create(source=source, found=3)
    (found,) = queries.sources(home)
    assert (found.fault, found.found) == ("", 3)
    assert queries.source_for(home, source.pk) == source
    with pytest.raises(Http404):
        queries.source_for(home, 0)
    for ask in (lambda: queries.sources(care), lambda: queries.source_for(care, source.pk)):
        with pytest.raises(PermissionDenied):
            ask()
    assert [each.places for each in queries.searches()] == [1]
    assert list(queries.ended_searches()) == []


def test_a_source_is_due_in_time(source, search):
    """Only what is looked at, while it and its search run."""
    Source.objects.create(kind="hook", name="Messages", search=search)
    Source.objects.update(next_at=NOON)
    assert list(queries.due_sources(NOON)) == [source]
    assert list(queries.due_sources(NOON - timedelta(seconds=1))) == []
    search.ended_at = NOON
    search.save()
    assert list(queries.due_sources(NOON)) == []


def test_what_waits_is_counted(source):
    """With since when."""
    assert queries.waiting().number == 0
    arrive(source, [Item("a"), Item("b")], at=NOON)
    assert (queries.waiting().number, queries.waiting().since) == (2, NOON)


def test_the_door_is_open_from_the_first_policy(db, request):
    """Whatever is listened to."""
    assert not queries.is_door_open()
    request.getfixturevalue("published")
    assert queries.is_door_open()


def test_what_was_dropped_is_added_up(source):
    """Of every look that is there."""
    assert queries.dropped(source) == 0
    source.looks.create(dropped=2)
    source.looks.create(dropped=3)
    assert queries.dropped(source) == 5
