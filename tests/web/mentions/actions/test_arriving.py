"""Taking in: nothing of who asked to be left out, nothing twice, however much arrives."""

import logging

import pytest

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Mention, Raw, Source


def test_what_arrives_waits(source):
    """Each thing once, nothing without words."""
    items = [Item("one", "https://x.example/1"), Item("again", "https://x.example/1"), Item("two"), Item("  ")]
    assert arrive(source, items, at=NOON) == (2, 2, 0)
    assert Raw.objects.count() == 2


def test_what_is_there_is_not_new(source, mention):
    """It was found, and is not read again."""
    kept = Item("one", "https://x.example/1").kept(source.pk, NOON)
    mention(identity=kept["identity"])
    assert arrive(source, [Item("one", "https://x.example/1")], at=NOON) == (1, 0, 0)


def test_nothing_of_who_asked_to_be_left_out_is_written(source, caplog, django_assert_num_queries):
    """By their account or by the address of the post; in no table, no count and no log."""
    assert leave_out("https://social.example/@ada", at=NOON)
    items = [
        Item("planted words", "https://social.example/@ada/123456"),
        Item("planted words", author="@ada@social.example"),
        Item("planted words", "https://news.example/1", "https://SOCIAL.example/@Ada"),
    ]
    with caplog.at_level(logging.DEBUG):
        assert arrive(source, items, at=NOON) == (0, 0, 0)
    assert not Raw.objects.exists()
    assert not Mention.objects.exists()
    assert "planted" not in caplog.text


def test_a_page_without_a_sign_before_the_name_is_left_out_too(source):
    """As snac has it: by the account that the server names, and by the address of a post. An article on another host stays."""
    assert leave_out("https://social.example/ada", at=NOON)
    items = [
        Item("planted words", "https://social.example/other/1", "ada@social.example"),
        Item("planted words", "https://social.example/ada/p/1763812345.678901"),
        Item("an article", "https://news.example/ada"),
    ]
    assert arrive(source, items, at=NOON) == (1, 1, 0)
    assert Raw.objects.get().item["text"] == "an article"


@pytest.mark.parametrize("kind", ["hook", "table", "mail"])
def test_what_names_no_brand_is_dropped_and_counted(search, kind):
    """Whoever sends it; nothing of it is kept, and of who asked to be left out not even the count."""
    source = Source.objects.create(kind=kind, name="Others", search=search)
    leave_out("https://social.example/@ada", at=NOON)
    items = [
        Item("planted words about a colleague", "https://x.example/1"),
        Item("planted words, ACME!", "https://x.example/2"),
        Item("planted words", "https://social.example/@ada/123456"),
    ]
    assert arrive(source, items, at=NOON) == (1, 1, 1)
    assert [row.item["address"] for row in Raw.objects.all()] == ["https://x.example/2"]


@pytest.mark.parametrize("kind", ["mail", "hook", "table"])
def test_what_was_written_to_us_needs_no_term(search, kind):
    """In the company's own mailbox, or passed on with that mark; the rest of the same source does, and a wish goes before the mark."""
    leave_out("https://social.example/@ada", at=NOON)
    items = [
        Item("Where is my order?", number="1", to_us=True),
        Item("Where is Bob?", number="2"),
        Item("Where is mine?", number="3", author="@ada@social.example", to_us=True),
    ]
    place = Source.objects.create(kind=kind, name="Place", search=search)
    assert arrive(place, items, at=NOON) == (1, 1, 1)
    assert [row.item["text"] for row in Raw.objects.all()] == ["Where is my order?"]


def test_a_flood_is_taken_in_chunks(source):
    """From a generator, which is never held as a whole."""
    flood = (Item(f"words number {number}", f"https://x.example/{number}") for number in range(1_100))
    assert arrive(source, flood, at=NOON) == (1_100, 1_100, 0)
