"""What is on the shelf."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.ambassadors.actions.shelf import take_off
from vangrail.web.ambassadors.queries.shelf import every, item, on_shelf, topics

pytestmark = pytest.mark.django_db


def test_expired_things_vanish(prompt):
    """The day after the last one, for everybody; in the list of the social team they stay as gone."""
    assert list(on_shelf(prompt.until)) == [prompt]
    later = prompt.until + timedelta(days=1)
    assert not on_shelf(later).exists()
    with pytest.raises(Http404):
        item(prompt.pk, later)
    assert every(later) == [(prompt, "gone")]


def test_a_picture_goes_with_its_rights(pictured):
    """Whatever its own last day."""
    today = timezone.localdate()
    pictured.picture.rights_until = today
    pictured.picture.save()
    assert every(today) == [(pictured, "ending")]
    assert not on_shelf(today + timedelta(days=1)).exists()


def test_what_was_taken_off_is_gone(carol, prompt):
    """At once."""
    take_off(prompt, by=carol)
    assert not on_shelf().exists()


def test_topics_are_those_of_the_green_list():
    """With three beginnings each."""
    assert {"craft", "news", "thanks"} <= set(topics())
    assert all(len(texts) == 3 for topic in topics().values() for texts in topic.starts.values())
