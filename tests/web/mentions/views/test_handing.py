"""For everybody, without an account."""

import re

import pytest
from django.urls import reverse

from vangrail.web.mentions.actions import working
from vangrail.web.mentions.models import Handed, LeftOut, Mention, Source
from vangrail.web.mentions.views import handing

GIVEN = {
    "writer": "public",
    "address": "https://social.example/@ada/123456",
    "text": "Acme never answers",
    "once": "form",
}


@pytest.fixture(autouse=True)
def _calm():
    """Let every test begin with all its times."""
    for limit in (handing.HANDED, handing.CODES, handing.LEFT):
        limit.forget()


def test_what_a_colleague_saw_is_heard_of_again(client, published, care):
    """From the form to the code, and from the code to how it ended."""
    assert client.get(reverse("mentions:hand_in")).status_code == 200
    page = client.post(reverse("mentions:hand_in"), GIVEN).content.decode()
    code = re.search(r'id="code"[^>]*>([A-Z2-7-]+)<', page)[1]
    where = reverse("mentions:ended")
    assert "waits for somebody" in client.post(where, {"code": code}).content.decode()
    one = Mention.objects.get()
    working.hand_over(one, "customer_care", "theirs", by=care) if one.desk == "customer_care" else None
    working.claim(one, by=care)
    assert "Somebody takes care of it" in client.post(where, {"code": code}).content.decode()
    working.close(one, "helped", by=care, told="The customer is helped, thank you!")
    said = client.post(where, {"code": code}).content.decode()
    assert "The customer is helped, thank you!" in said
    assert "Carla" not in said
    assert client.post(where, {"code": "AAAA-BBBB"}).status_code == 422


def test_a_kind_word_instead_of_a_colleagues_page(client, published):
    """And nothing is kept."""
    for changed in ({"writer": "colleague"}, {"address": "https://social.example/@ada"}):
        assert client.post(reverse("mentions:hand_in"), GIVEN | changed).status_code == 422
    assert not Handed.objects.exists()


def test_the_door_is_open_from_the_first_policy(client, published):
    """On a site where nobody listens to anything, and with no source before somebody comes."""
    assert "Hand it over" in client.get(reverse("mentions:hand_in")).text
    assert not Source.objects.exists()
    assert "Keep this code" in client.post(reverse("mentions:hand_in"), GIVEN).text
    assert Mention.objects.get().source.kind == "staff"


def test_before_there_is_a_policy_nothing_is_asked(client, db):
    """The page says so."""
    assert "There is no policy yet" in client.get(reverse("mentions:hand_in")).content.decode()
    client.post(reverse("mentions:hand_in"), GIVEN)
    assert not Mention.objects.exists()


def test_nobody_fills_the_desk(client, published):
    """After ten a minute one waits."""
    answers = [
        client.post(reverse("mentions:hand_in"), GIVEN | {"once": str(number)}).status_code for number in range(11)
    ]
    assert answers == [200] * 10 + [429]


def test_whoever_asks_is_left_out(client, db):
    """Without a word on who asked."""
    where = reverse("mentions:leave_out")
    assert client.get(where).status_code == 200
    assert client.post(where, {"handle": "me"}).status_code == 422
    page = client.post(where, {"handle": "https://social.example/@ada"}).content.decode()
    assert "ada" not in page
    assert LeftOut.objects.count() == 1
    assert "ada" not in str(list(LeftOut.objects.values()))
