"""What is not offered meanwhile."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from tests.web.ambassadors.conftest import words
from vangrail.web.ambassadors.actions import shelf
from vangrail.web.ambassadors.queries.shelf import every, item, offered
from vangrail.web.ambassadors.queries.waiting import waiting, wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(carol):
    """Give a link on the shelf that says nothing of benches."""
    return shelf.put("link", words(title={"en": "A lamp"}, text={}, url="https://acme.example/lamp"), by=carol)


def test_nothing_waits_without_a_reason(prompt, other, published):
    """Neither an embargo nor a freeze."""
    assert waiting([prompt, other]) == {}
    assert set(offered()) == {prompt, other}


@pytest.mark.parametrize("market", ["", "ES", "Nowhere"])
def test_a_term_under_embargo_waits_until_it_is_free(prompt, other, embargoed, market):
    """Whatever its market, and back by itself; its neighbour stays."""
    embargoed(24, market)
    found = waiting([prompt, other])
    assert [(number, each.kind, each.about) for number, each in found.items()] == [(prompt.pk, "embargo", "the bench")]
    assert list(offered()) == [other]
    with pytest.raises(Http404):
        item(prompt.pk)
    assert dict(every()) == {prompt: "waits", other: "there"}
    assert set(offered(at=timezone.now() + timedelta(hours=25))) == {prompt, other}


def test_what_touches_a_freeze_waits(prompt, other, published, frozen):
    """Also where the freeze holds more than its words; one without words, an exercise and one that is over hold nothing here."""
    frozen(words=[], by_words=False)
    frozen(exercise=True)
    frozen(-1)
    assert waiting([prompt, other]) == {}
    frozen(by_words=False)
    assert list(offered()) == [other]


def test_what_holds_longest_is_said(prompt, embargoed, frozen):
    """So that nobody waits for the wrong one."""
    embargoed(24)
    frozen(4)
    assert waiting([prompt])[prompt.pk].kind == "embargo"
    frozen(48, what="A strike")
    assert waiting([prompt])[prompt.pk].about == "A strike"


def test_every_word_counts(carol, pictured):
    """In each language, with the address, and the words and the credit beside a picture."""
    pictured.picture.credit = "Ada"
    assert wording(pictured).split("\n") == [
        "The bench",
        "De bank",
        "At eight.",
        "Om acht uur.",
        "A bench",
        "Een bank",
        "Ada",
    ]
    link = shelf.put("link", words(url="https://acme.example/a"), by=carol)
    assert wording(link).endswith("https://acme.example/a")


def test_what_is_gone_is_gone(prompt, embargoed, carol):
    """It waits for nothing any more."""
    embargoed()
    shelf.take_off(prompt, by=carol)
    assert every() == [(prompt, "gone")]
