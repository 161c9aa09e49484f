"""Links and numbers to hand out."""

import pytest
from django.utils import timezone

from vangrail.web.replies.models import LinkCard

pytestmark = pytest.mark.django_db
CARD = {
    "title": "Repairs",
    "kind": "repairs",
    "country": "be",
    "language": "nl",
    "url": "https://acme.example/r",
    "phone": "",
    "checked_on": "2026-01-01",
}


def test_a_country_has_its_numbers(as_person, employee, published):
    """That of the company first; another by choice."""
    assert "1813" in as_person(employee).get("/replies/links/").text
    answer = as_person(employee).get("/replies/links/?country=es").text
    assert "024" in answer
    assert "1813" not in answer


def test_a_card_is_added_handed_out_and_ended(as_person, desk):
    """With a short link and a code, which end with it."""
    visitor = as_person(desk)
    assert visitor.post("/manage/links/", CARD).status_code == 302
    card = LinkCard.objects.get()
    assert (card.country, card.made_by) == ("BE", desk)
    stranger = as_person(None)
    assert stranger.get(f"/l/{card.key}/")["Location"] == card.url
    code = stranger.get(f"/replies/links/{card.key}/code.svg")
    assert code["Content-Type"] == "image/svg+xml"
    assert code.content.startswith(b"<?xml")
    assert "Repairs" in visitor.get("/replies/links/?country=BE").text
    assert visitor.post(f"/manage/links/{card.pk}/end/").status_code == 302
    assert stranger.get(f"/l/{card.key}/").status_code == 404
    assert stranger.get(f"/replies/links/{card.key}/code.svg").status_code == 404
    assert stranger.get("/l/nothing/").status_code == 404


@pytest.mark.parametrize(
    "more",
    [
        {"url": ""},
        {"url": "http://acme.example"},
        {"url": "javascript:x"},
        {"country": "Belgium"},
        {"checked_on": "2999-01-01"},
        {"title": ""},
    ],
)
def test_a_card_that_leads_nowhere_is_not_kept(as_person, desk, more):
    """And the form says why."""
    assert as_person(desk).post("/manage/links/", CARD | more).status_code == 422
    assert not LinkCard.objects.exists()


@pytest.mark.parametrize(("role", "see", "add"), [("desk", 200, 302), ("auditor", 200, 403), ("", 403, 403)])
def test_who_may(as_person, person, role, see, add):
    """The social team adds, auditors look, others do neither."""
    visitor = as_person(person("", *([role] if role else []), desk="legal"))
    card = LinkCard.objects.create(
        kind="jobs", title="Jobs", url="https://acme.example", checked_on=timezone.localdate()
    )
    found = [
        visitor.get("/manage/links/"),
        visitor.post("/manage/links/", CARD),
        visitor.post(f"/manage/links/{card.pk}/end/"),
    ]
    assert [each.status_code for each in found] == [see, add, add]
