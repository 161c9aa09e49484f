"""Entrances and who came by them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.entrances.models import Ending, Entrance, Guest, Word

pytestmark = pytest.mark.django_db


def test_an_entrance_is_open_until_its_last_day_is_over_or_it_was_closed(at_site, until, keeper):
    """The last day itself counts."""
    assert at_site.is_open(until)
    assert not at_site.is_open(until + timedelta(days=1))
    ending = Ending.objects.create(entrance=at_site, by=keeper)
    assert not Entrance.objects.get(pk=at_site.pk).is_open(timezone.localdate())
    assert str(ending) == "Warehouse Ghent"


def test_they_are_called_by_whom_they_are_for(of_agency, published, person):
    """The agency with its site; a guest by their name, a word by who gave it."""
    assert str(of_agency) == "Temps & Co · Warehouse Ghent"
    assert str(Guest(person=person("Ana"), entrance=of_agency)) == "Ana"
    assert str(Word(entrance=of_agency, version=published, name="Greta")) == "Greta"
