"""The filters in the address."""

from datetime import UTC, datetime

import pytest
from django.http import QueryDict

from vangrail.web.desk.look import Look, look_of
from vangrail.web.people.models import Person

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADA = Person(pk=7)


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ("", Look(ADA, NOW)),
        ("lane=questions&whose=mine&late=yes", Look(ADA, NOW, "questions", "mine", late=True)),
        ("account=12&topic=delivery", Look(ADA, NOW, account=12, topic="delivery")),
        ("lane=x&whose=y&account=-1&late=1", Look(ADA, NOW)),
        ("account=" + "9" * 30, Look(ADA, NOW)),
        ("more=3", Look(ADA, NOW, more=3)),
        ("more=99", Look(ADA, NOW)),
    ],
)
def test_an_address_says_what_is_looked_at(said, look):
    """What makes no sense is left out."""
    assert look_of(ADA, QueryDict(said).dict(), ("questions",), NOW) == look


def test_the_address_of_a_look_gives_that_look():
    """So that it can be kept and sent to a colleague."""
    look = Look(ADA, NOW, "questions", "nobody", 12, "a & b", late=True)
    assert look_of(ADA, QueryDict(look.query).dict(), ("questions",), NOW) == look
    assert look.url.startswith("/manage/desk/?lane=questions&")
    assert look.is_filtered


def test_without_filters_the_address_is_short():
    """And one filter can be taken off."""
    assert Look(ADA, NOW).url == Look(ADA, NOW, late=True).but(late=False).url == "/manage/desk/"
