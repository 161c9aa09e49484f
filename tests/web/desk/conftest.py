"""A social team, with questions and mentions that wait for it."""

from datetime import timedelta
from itertools import count

import pytest
from django.utils import timezone

from tests.web.questions.conftest import dirk, held, lena, put, unhurried
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.people.models import Person

__all__ = ["dirk", "held", "lena", "put", "unhurried"]
_NUMBERS = count(1)


@pytest.fixture
def carla(person):
    """Give somebody of customer care."""
    return person("Carla Care", "desk", desk="customer_care")


@pytest.fixture
def mention(person):
    """Give a function that makes a mention: `mention(hours=-2, topic="price", claimed_by=…)` is two hours late."""

    def make(hours: float = 4, **more: object) -> Mention:
        owner = Person.objects.order_by("pk").first() or person()
        search = SavedSearch.objects.get_or_create(name="Acme", defaults={"owner": owner, "purpose": "To help."})[0]
        source = Source.objects.get_or_create(name="Shop reviews", kind="feed", search=search)[0]
        now, number = timezone.now(), next(_NUMBERS)
        usual: dict[str, object] = {
            "identity": f"mention{number}", "text": "My bike came without a saddle!", "language": "en", "said_at": now,
            "address": f"https://social.example/@someone/{number}", "topic": "delivery", "situation": "complaint",
            "desk": "customer_care", "due_at": now + timedelta(hours=hours), "forget_on": now.date() + timedelta(days=90),
        }  # fmt: skip
        return Mention.objects.create(source=source, **usual | more)

    return make
