"""Mentions for the social team, tried by who may, who may for another desk, and who may not."""

import pytest
from django.urls import reverse

from vangrail.web.mentions.models import Handed, Mention


def test_the_list_is_for_the_social_team(as_person, mention, care, employee):
    """Others are told so, and who is not signed in signs in first."""
    mention("Where is my parcel?")
    page = as_person(care).get(reverse("mentions:list"))
    assert "Where is my parcel?" in page.content.decode()
    assert as_person(employee).get(reverse("mentions:list")).status_code == 403
    assert as_person(None).get(reverse("mentions:list")).status_code == 302


def test_the_address_says_what_is_listed(as_person, mention, care):
    """With a way to the next page and back to everything."""
    for _ in range(41):
        mention("Where is my parcel?")
    client = as_person(care)
    page = client.get(reverse("mentions:list")).content.decode()
    assert 'rel="next"' in page
    empty = client.get(
        reverse("mentions:list"), {"desk": "legal", "topic": "money", "language": "nl", "situation": "refund"}
    )
    assert "Nothing like this" in empty.content.decode()


def test_an_empty_list_says_what_will_be_there(as_person, care):
    """And where to begin."""
    assert "Nothing waits" in as_person(care).get(reverse("mentions:list")).content.decode()


MOVES = {
    "claim": {},
    "release": {},
    "handover": {"desk": "legal", "situation": "regulator", "note": "A lawyer is named"},
    "closing": {"outcome": "helped", "note": "", "told": "Thanks"},
}


@pytest.mark.parametrize("move", MOVES)
def test_who_may_do_what(as_person, mention, care, home, employee, person, move):
    """The desk and the home of all; another desk reads it and does nothing; others see nothing."""
    for who, status in (
        (care, 302),
        (home, 302),
        (person("", "desk", desk="legal"), 403),
        (person("", "auditor"), 403),
        (employee, 403),
    ):
        one = mention()
        where = reverse(f"mentions:{move}", args=(one.pk,))
        client = as_person(who)
        assert client.post(where, MOVES[move]).status_code == status
        assert client.get(where).status_code in {405, 403}
        assert client.get(reverse("mentions:mention", args=(one.pk,))).status_code == (403 if who == employee else 200)


def test_a_mention_is_taken_care_of(as_person, mention, care, person):
    """A note is asked for; what somebody else has is said; what is closed has no buttons."""
    one = mention("This is a threat", threat=True, language="en")
    mention(same_as=one)
    client, where = as_person(care), reverse("mentions:mention", args=(one.pk,))
    assert "sounds like a threat" in client.get(where).content.decode()
    client.post(reverse("mentions:claim", args=(one.pk,)))
    other = as_person(person("", "desk", desk="customer_care"))
    answer = other.post(reverse("mentions:claim", args=(one.pk,)), follow=True)
    assert "Carla Care has this already." in answer.content.decode()
    assert client.post(reverse("mentions:handover", args=(one.pk,)), {"desk": "legal"}).status_code == 422
    assert client.post(reverse("mentions:closing", args=(one.pk,)), {}).status_code == 422
    client.post(reverse("mentions:closing", args=(one.pk,)), MOVES["closing"])
    assert "closing/" not in client.get(where).content.decode()
    assert Mention.objects.get(pk=one.pk).closing.outcome == "helped"


def test_a_picture_is_for_the_social_team(as_person, mention, care, employee):
    """With its kind; one that is gone is not found."""
    kept = Handed.objects.create(mention=mention(), receipt="r", picture=b"\x89PNG planted", language="en")
    where = reverse("mentions:picture", args=(kept.pk,))
    assert as_person(care).get(where)["Content-Type"] == "image/png"
    assert as_person(employee).get(where).status_code == 403
    kept.picture = None
    kept.save()
    assert as_person(care).get(where).status_code == 404
