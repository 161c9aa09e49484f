"""Texts are written."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.accounts.actions import Overtaken, open_account
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.drafts.actions import add_text, begin, copy_text, make, remove_text, settle, write
from vangrail.web.drafts.models import Draft, Variant

pytestmark = pytest.mark.django_db


def test_one_text_an_account_and_language(draft, text, shop, writer):
    """A second one is the first one."""
    assert add_text(draft, shop, "en", "Other", by=writer) == text
    assert Variant.objects.get().text == "The heron flies."


def test_nobody_writes_over_what_they_have_not_seen(text, writer, approver):
    """Who wrote the same as the other is not in the way."""
    seen = text.digest
    write(text, "First", by=writer, seen=seen)
    assert write(text, "First", by=approver, seen=seen).text == "First"
    with pytest.raises(Overtaken):
        write(text, "Second", by=approver, seen=seen)
    assert Variant.objects.get().text == "First"


def test_a_translation_that_was_looked_at_is_not_stale(draft, text, shop, writer):
    """Written anew, or said to be still right."""
    dutch = add_text(draft, shop, "nl", "De reiger vliegt.", by=writer, based_on=text)
    write(text, "The heron walks.", by=writer)
    assert not settle(Variant.objects.get(pk=dutch.pk), by=writer).is_stale
    write(text, "The heron sleeps.", by=writer)
    assert not write(Variant.objects.get(pk=dutch.pk), "De reiger slaapt.", by=writer).is_stale
    remove_text(text, by=writer)
    assert not Variant.objects.get().is_stale


def test_no_words_of_a_text_stand_in_the_records(text, writer):
    """They say that it was written, and where."""
    write(text, "Quetzal", by=writer)
    assert Entry.objects.last().kind == "drafts.text_written"
    assert not any("Quetzal" in str(said) for said in Payload.objects.values_list("said", flat=True))


def test_the_charter_says_who_writes(draft, text, shop, writer, approver):
    """The team may not where it names others."""
    shop.posters.set([approver])
    for attempt in (lambda: write(text, "x", by=writer), lambda: add_text(draft, shop, "es", by=writer)):
        with pytest.raises(PermissionDenied):
            attempt()
    assert write(text, "x", by=approver).text == "x"


def test_a_text_follows_one_of_its_own_draft(text, shop, writer):
    """Not another's."""
    other = make({"title": "Another"}, by=writer)
    with pytest.raises(PermissionDenied):
        add_text(other, shop, "nl", by=writer, based_on=text)


def test_a_draft_begins_with_the_same_text_for_each_account(shop, writer, employee):
    """All of it or nothing."""
    draft = begin({"title": "Sale"}, [shop], "en", "Come in!", by=writer)
    assert draft.variants.get().text == "Come in!"
    shop.posters.set([employee])
    with pytest.raises(PermissionDenied):
        begin({"title": "Another"}, [shop], "en", by=writer)
    assert not Draft.objects.filter(title="Another").exists()


def test_a_copy_begins_as_its_original_and_a_translation_empty(draft, text, writer):
    """Both follow it."""
    other = open_account({"platform": "bluesky", "name": "The shop"}, by=writer)
    copy = copy_text(draft, other, "en", text, by=writer)
    translation = copy_text(draft, other, "nl", text, by=writer)
    assert (copy.text, translation.text) == ("The heron flies.", "")
    assert (copy.based_on, translation.based_on) == (text, text)
