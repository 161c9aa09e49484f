"""What is kept of replies and links."""

import pytest
from django.utils import timezone

from vangrail.web.replies.models import LinkCard, LinkLook, Refusal, Retirement, new_key

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("status", "fine"), [(200, True), (302, True), (403, True), (429, True), (404, False), (500, False), (0, False)]
)
def test_a_page_that_answers_is_fine(status, fine):
    """One that asks to sign in is there too."""
    assert LinkLook(url="https://a.example", at=timezone.now(), status=status).is_fine is fine


def test_names_say_what_they_are(proposed):
    """In lists and in the records."""
    assert str(proposed) == f"{proposed.reply_id} 1"
    assert str(proposed.reply) == "voucher_late"
    assert {str(each) for each in proposed.variants.all()} == {"en", "nl"}
    assert str(Refusal(why="Shorter")) == "Shorter"
    assert str(Retirement(name="a")) == "a"
    assert str(LinkCard(title="Repairs")) == "Repairs"
    assert str(LinkLook(url="https://a.example")) == "https://a.example"


def test_a_short_link_is_short():
    """And another each time."""
    assert len(new_key()) == 6
    assert new_key() != new_key()
