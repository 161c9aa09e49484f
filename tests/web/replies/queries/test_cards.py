"""Links and numbers to hand out."""

import pytest
from django.utils import timezone

from vangrail.web.replies.models import LinkCard, LinkLook
from vangrail.web.replies.queries import by_key, cards, countries, failing, links

pytestmark = pytest.mark.django_db


def made(**more: object) -> LinkCard:
    """Keep a card of the company."""
    usual = {
        "kind": "repairs",
        "title": "Repairs",
        "url": "https://acme.example/repairs",
        "checked_on": timezone.localdate(),
    }
    return LinkCard.objects.create(**(usual | more))


def test_a_country_has_its_numbers():
    """With the day on which they were read."""
    assert {each.phone for each in cards("ES")} == {"112", "024"}
    assert {each.phone for each in cards("BE", kind="help", language="nl")} == {"1813"}
    assert all(each.read and each.sources for each in cards("US"))
    assert set(countries()) >= {"BE", "ES", "GB", "IE", "NL", "US"}


def test_the_companys_own_come_first():
    """For their country, or for everywhere."""
    made(country="BE", language="nl")
    made(country="", title="Everywhere")
    assert [each.title for each in cards("BE")][:2] == ["Everywhere", "Repairs"]
    assert [each.title for each in cards("NL", kind="repairs")] == ["Everywhere"]
    assert cards("BE", kind="repairs", language="fr")[0].title == "Everywhere"


def test_a_card_that_ended_is_gone():
    """Its short link too."""
    one = made()
    assert by_key(one.key) == one
    one.ended_at = timezone.now()
    one.save()
    assert by_key(one.key) is None
    assert one.url not in links()
    assert by_key("nothing") is None


def test_a_page_that_does_not_answer_is_marked():
    """On the card of the company and of the library."""
    one = made()
    LinkLook.objects.create(url=one.url, at=timezone.now(), status=404, failing_since=timezone.now())
    assert failing() == {one.url}
    assert [each.fine for each in cards(kind="repairs")] == [False]
