"""Reviews, tried by the owner, a desk and an employee."""

import pytest
from django.utils import timezone

from vangrail.web.policies.actions import ask_for_review
from vangrail.web.policies.models import Outcome, Review

pytestmark = pytest.mark.django_db


def test_three_people(published, as_person, owner, person):
    """The owner and a desk may ask; an auditor looks; an employee does not."""
    visitors = [as_person(who) for who in (owner, person("D", "desk"), person("A", "auditor"), person("E"))]
    assert [each.get("/manage/policy/reviews/").status_code for each in visitors] == [200, 200, 200, 403]
    assert [each.get("/manage/policy/reviews/new/").status_code for each in visitors] == [200, 200, 403, 403]


def test_from_asking_to_an_outcome(published, as_person, owner):
    """It is due, something comes of it, and the next one is planned."""
    visitor = as_person(owner)
    today = timezone.localdate()
    said = {"clause": "a_clause", "due": today, "trigger": "law", "note": "A new act."}
    assert visitor.post("/manage/policy/reviews/new/", said).status_code == 302
    page = visitor.get("/manage/policy/reviews/").content.decode()
    assert "A new act." in page
    review = Review.objects.get(trigger="law")
    address = f"/manage/policy/reviews/{review.pk}/outcome/"
    assert visitor.post(address, {"decision": "keep", "next_on": "2020-01-01"}).status_code == 200
    assert visitor.post(address, {"decision": "keep", "note": "Still right."}).status_code == 302
    assert Outcome.objects.get().decision == "keep"
    assert "Still right." in visitor.get("/manage/policy/reviews/").content.decode()
    assert b"already" in visitor.post(address, {"decision": "drop"}).content


def test_nothing_due_is_explained(as_person, owner):
    """Before anything is published too."""
    assert b"Nothing is due" in as_person(owner).get("/manage/policy/reviews/").content


def test_a_guessed_number_and_a_clause_that_is_none(published, as_person, owner, person):
    """Not found, and not accepted."""
    visitor = as_person(owner)
    assert visitor.get("/manage/policy/reviews/999/outcome/").status_code == 404
    said = {"clause": "no_such", "due": timezone.localdate(), "trigger": "law"}
    assert visitor.post("/manage/policy/reviews/new/", said).status_code == 200
    review = ask_for_review("a_clause", due=timezone.localdate(), trigger="law", by=owner)
    outcome = f"/manage/policy/reviews/{review.pk}/outcome/"
    assert as_person(person("A", "auditor")).post(outcome, {"decision": "keep"}).status_code == 403
