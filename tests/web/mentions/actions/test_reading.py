"""Reading what arrived: triage, the same words, counts of the hour, and nothing lost."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError

from tests.web.mentions.conftest import NOON
from vangrail.web.audit.models import Entry
from vangrail.web.mentions.actions import reading
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.reading import read_again, read_batch, read_now, read_on
from vangrail.web.mentions.actions.waiting import forget, leave_out
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Hour, Mention, Raw

LATE = "Acme lost my parcel again and nobody of their support answers the phone, three weeks now"


def test_a_mention_is_triaged(source, published):
    """Topic, situation, desk, language, clock and when it is forgotten; the item is gone."""
    arrive(source, [Item(LATE, "https://x.example/1", "ada@x.example", readers=5_000)], at=NOON)
    assert read_batch(at=NOON) == 1
    found = Mention.objects.get()
    assert (found.situation, found.desk, found.topic) == ("wrong_order", "customer_care", "delivery")
    assert found.anger == 1
    assert found.language == "en"
    assert found.reach == 3
    assert found.due_at > NOON
    assert (found.forget_on - NOON.date()).days == source.search.days
    assert len(found.author) == 32
    assert not Raw.objects.exists()
    assert read_batch(at=NOON) == 0


def test_the_same_words_are_one_story(source):
    """In one batch and in the next; another text is its own, and so are the words of a story that was closed."""
    arrive(source, [Item(LATE, "https://x.example/1"), Item(f"RT @who: {LATE}", "https://x.example/2")], at=NOON)
    read_batch(at=NOON)
    arrive(
        source,
        [Item(f"{LATE}!", "https://x.example/3"), Item("A lovely shop with kind people", "https://x.example/4")],
        at=NOON,
    )
    read_batch(at=NOON)
    first = Mention.objects.get(address="https://x.example/1")
    assert set(first.alike.values_list("address", flat=True)) == {"https://x.example/2", "https://x.example/3"}
    assert Mention.objects.filter(same_as=None).count() == 2
    Mention.objects.update(closed_at=NOON)
    arrive(source, [Item(LATE, "https://x.example/5")], at=NOON)
    read_batch(at=NOON)
    assert Mention.objects.get(address="https://x.example/5").same_as is None


def test_hours_are_counted(source):
    """By topic, with how many were angry; also what repeats another."""
    words = ["Worst company ever, what a disgrace", "Worst company ever, what a disgrace", "Lovely people, thank you"]
    arrive(source, [Item(text, f"https://x.example/{number}") for number, text in enumerate(words)], at=NOON)
    read_batch(at=NOON)
    assert {row.topic: (row.count, row.angry) for row in Hour.objects.all()} == {"service": (2, 2), "praise": (1, 0)}


def test_a_batch_is_all_or_nothing(source, monkeypatch):
    """Whoever is stopped in the middle loses nothing, and reads on."""
    arrive(source, [Item(f"words {number}", f"https://x.example/{number}") for number in range(10)], at=NOON)

    def stopped(_made):
        raise KeyboardInterrupt

    counted = reading._count
    monkeypatch.setattr(reading, "_count", stopped)
    with pytest.raises(KeyboardInterrupt):
        read_batch(at=NOON)
    monkeypatch.setattr(reading, "_count", counted)
    assert (Raw.objects.count(), Mention.objects.count(), Entry.objects.filter(kind="mentions.read").count()) == (
        10,
        0,
        0,
    )
    assert [read_batch(at=NOON, most=4) for _ in range(4)] == [4, 4, 2, 0]
    assert Mention.objects.count() == 10


def test_who_asks_while_it_waits_is_left_out(source):
    """What waited of theirs goes at once."""
    arrive(
        source,
        [Item("words", "https://social.example/@ada/123456"), Item("other words", "https://x.example/1")],
        at=NOON,
    )
    leave_out("ada@social.example", at=NOON)
    assert read_batch(at=NOON) == 1
    assert Mention.objects.get().text == "other words"


def test_one_item_is_read_at_once(source, mention):
    """What is there already is returned, the first of its story."""
    kept = Item("words", "https://x.example/1").kept(source.pk, NOON)
    made = read_now(source, kept, at=NOON)
    assert read_now(source, kept, at=NOON) == made
    first = mention()
    Mention.objects.filter(pk=made.pk).update(same_as=first)
    assert read_now(source, kept, at=NOON) == first


def test_what_cannot_be_read_stops_nobody(source, home, employee, monkeypatch):
    """It is put aside with the kind of fault, waits, and is read once the fault is mended; nobody but who listens may ask."""
    arrive(source, [Item(f"words {number}", f"https://x.example/{number}") for number in range(5)], at=NOON)
    told = reading.language_of

    def broken(text):
        if text == "words 3":
            raise ZeroDivisionError(text)
        return told(text)

    monkeypatch.setattr(reading, "language_of", broken)
    assert read_on(at=NOON) == 5
    assert read_on(at=NOON) == 0
    assert Mention.objects.count() == 4
    assert Raw.objects.values_list("why", "aside_at").get() == ("ZeroDivisionError", NOON)
    monkeypatch.setattr(reading, "language_of", told)
    with pytest.raises(PermissionDenied):
        read_again(by=employee)
    assert read_again(by=home) == 1
    assert read_again(by=home) == 0
    assert read_on(at=NOON) == 1
    assert Mention.objects.count() == 5


def test_nothing_is_put_aside_while_the_database_is_away(source, monkeypatch):
    """It comes back, and everything is still there."""
    arrive(source, [Item("words", "https://x.example/1")], at=NOON)

    def away(_text):
        raise OperationalError

    monkeypatch.setattr(reading, "language_of", away)
    with pytest.raises(OperationalError):
        read_on(at=NOON)
    assert Raw.objects.filter(aside_at=None).count() == 1


def test_what_is_aside_is_not_kept_longer_than_the_rest(source):
    """Its words go when those of a mention would."""
    arrive(source, [Item("words", "https://x.example/1")], at=NOON)
    Raw.objects.update(aside_at=NOON)
    forget(at=NOON + timedelta(days=source.search.days - 1))
    assert Raw.objects.exists()
    forget(at=NOON + timedelta(days=source.search.days + 1))
    assert not Raw.objects.exists()
