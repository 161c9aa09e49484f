"""Drafts and their texts."""

import pytest

from vangrail.web.drafts.actions import add_text, withdraw, write
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.drafts.models.draft import digest_of_text

pytestmark = pytest.mark.django_db


def test_a_translation_is_stale_while_its_original_says_something_else(draft, text, shop, writer):
    """Once the original is back to what it was, it is not."""
    add_text(draft, shop, "nl", "De reiger vliegt.", by=writer, based_on=text)
    stale = lambda: Variant.objects.get(language="nl").is_stale  # noqa: E731 -- asked again each time
    assert not stale()
    write(text, "The heron walks.", by=writer)
    assert stale()
    write(text, "The heron flies.", by=writer)
    assert not stale()


def test_they_say_what_they_are(draft, text, writer):
    """A withdrawal is a record of its own."""
    assert [str(draft), str(text), draft.is_withdrawn] == ["Spring sale", "The shop (Mastodon), en", False]
    assert str(withdraw(draft, by=writer)) == f"{draft.pk} withdrawn"
    assert Draft.objects.get().is_withdrawn


def test_a_digest_takes_any_text():
    """Half a surrogate pair too."""
    assert len(digest_of_text("\ud800")) == 64
