"""What goes out, and its seal."""

import pytest
from django.utils import timezone

from vangrail.web.drafts.actions import add_text, change, write
from vangrail.web.drafts.models import Draft, Picture
from vangrail.web.drafts.queries import content, digest_of, wording

pytestmark = pytest.mark.django_db


def test_the_same_draft_has_the_same_seal(draft, text):
    """Read again from the database too."""
    assert digest_of(draft) == digest_of(Draft.objects.get())
    assert content(draft)["variants"] == [
        {"account": text.account_id, "platform": "mastodon", "language": "en", "text": "The heron flies."}
    ]


@pytest.mark.parametrize("change_it", ["text", "time", "topic", "reply", "language", "picture", "alt"])
def test_every_change_to_what_goes_out_breaks_the_seal(draft, text, shop, writer, change_it):
    """A single character is enough."""
    picture = Picture.objects.create(draft=draft, digest="a", width=1, height=1, size=1, alt={"en": "A heron"})
    before = digest_of(draft)
    match change_it:
        case "text":
            write(text, "The heron flies!", by=writer)
        case "time":
            draft = change(draft, {"target_at": timezone.now()}, by=writer)
        case "topic":
            draft = change(draft, {"topic": "crisis"}, by=writer)
        case "reply":
            draft = change(draft, {"in_reply_to": "https://social.example/1"}, by=writer)
        case "language":
            add_text(draft, shop, "nl", "De reiger vliegt.", by=writer)
        case "picture":
            picture.delete()
        case "alt":
            Picture.objects.update(alt={"en": "A bird"})
    assert digest_of(draft) != before


def test_what_stays_inside_does_not(draft, text, writer):
    """The note to the approver, the title and the sources go nowhere."""
    before = digest_of(draft)
    assert digest_of(change(draft, {"note": "Hurry", "title": "Sale", "sources": "Minutes"}, by=writer)) == before


def test_every_word_that_goes_out_is_searched(draft, text, shop, writer):
    """The texts, the words beside pictures in their languages, and what can be read in them; each once."""
    Picture.objects.create(draft=draft, width=1, height=1, size=1, alt={"en": "A nest", "es": "Un nido"}, read="OPEN")

    def said():
        return wording(draft.variants.all(), draft.pictures.all())

    assert said() == "The heron flies.\nA nest\nOPEN"
    add_text(draft, shop, "es", "La garza vuela.", by=writer)
    assert said().splitlines() == ["The heron flies.", "La garza vuela.", "A nest", "Un nido", "OPEN"]
    assert wording([], draft.pictures.all()) == ""
