"""The register, tried by the owner, an auditor and an employee."""

import pytest
from django.utils import timezone

from vangrail.web.policies.models import Appointment, Ending

pytestmark = pytest.mark.django_db


def test_from_appointing_to_ending(published, as_person, owner, employee):
    """The name stands in the register until it is ended."""
    visitor = as_person(owner)
    said = {"topic": "press", "person": employee.pk, "starts": timezone.localdate(), "market": "be"}
    assert visitor.post("/manage/policy/speakers/new/", said).status_code == 302
    assert "Emil Employee" in visitor.get("/manage/policy/speakers/").content.decode()
    pk = Appointment.objects.get(market="BE").pk
    assert visitor.get(f"/manage/policy/speakers/{pk}/ending/").status_code == 200
    assert visitor.post(f"/manage/policy/speakers/{pk}/ending/", {"reason": "Left."}).status_code == 302
    assert Ending.objects.get().reason == "Left."
    assert b"ended already" in visitor.post(f"/manage/policy/speakers/{pk}/ending/", {"reason": ""}).content
    assert visitor.get("/manage/policy/speakers/999/ending/").status_code == 404


def test_three_people(published, as_person, person, owner):
    """An auditor looks, an employee does not, and nobody but the owner appoints."""
    visitors = [as_person(who) for who in (owner, person("A", "auditor"), person("E"))]
    assert [each.get("/manage/policy/speakers/").status_code for each in visitors] == [200, 200, 403]
    assert [each.get("/manage/policy/speakers/new/").status_code for each in visitors] == [200, 403, 403]
    assert [each.post("/manage/policy/speakers/1/ending/").status_code for each in visitors[1:]] == [403, 403]


def test_somebody_must_be_named(published, as_person, owner):
    """The page says so and keeps the rest."""
    page = as_person(owner).post("/manage/policy/speakers/new/", {"topic": "press", "starts": timezone.localdate()})
    assert b"Name who speaks" in page.content
