"""A saved search, a source, people at desks, and mentions for these tests."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.letters import compose
from vangrail.web.mentions.models import Mention, SavedSearch, Source

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
_NUMBERS = count(1)


@pytest.fixture
def home(person):
    """Give somebody of the desk that looks after all mentions."""
    return person("Hanne Home", "desk", desk="communications")


@pytest.fixture
def care(person):
    """Give somebody of another desk."""
    return person("Carla Care", "desk", desk="customer_care")


@pytest.fixture
def search(home):
    """Give a saved search."""
    return SavedSearch.objects.create(name="The brand", terms=["Acme"], purpose="To help customers.", owner=home)


@pytest.fixture
def source(search):
    """Give a feed that is looked at for it."""
    return Source.objects.create(kind="feed", name="The news", address="https://news.example/feed", search=search)


@pytest.fixture
def mention(source):
    """Give a function that makes a mention: `mention(desk="legal", due_at=…)`."""

    def make(text: str = "Acme never answers", **more: object) -> Mention:
        number = next(_NUMBERS)
        values = {
            "source": source,
            "identity": f"identity {number}",
            "text": text,
            "address": f"https://social.example/posts/{number}",
            "language": "en",
            "said_at": NOON,
            "arrived_at": NOON + timedelta(minutes=number),
            "topic": "service",
            "situation": "complaint",
            "desk": "customer_care",
            "due_at": NOON + timedelta(hours=number),
            "forget_on": NOON.date() + timedelta(days=90),
        }
        return Mention.objects.create(**values | more)

    return make


def mails():
    """Return the mails that wait, written in their reader's language."""
    rows = DBTaskResult.objects.filter(task_path__endswith=".deliver").order_by("enqueued_at")
    return [compose(*row.args_kwargs["args"]) for row in rows]
