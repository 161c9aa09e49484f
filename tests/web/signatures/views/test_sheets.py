"""Sheets for people without mail: one a page, in their language, with a code that works."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.signatures.actions import rollouts
from vangrail.web.signatures.models import Invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def pia(as_person, person):
    """Give the browser of somebody who looks after people."""
    return as_person(person("Pia", "people_admin"))


@pytest.fixture
def agency_worker(person):
    """Make somebody who works here through an agency and has no mail."""
    made = person("Amina", kind="third_party", agency="Helping Hands", language="es")
    made.email = None
    made.save()
    return made


def test_a_sheet_opens_the_text_for_its_person(pia, agency_worker, version, client):
    """Asked for by a button; the printed code is typed on any phone, without an account."""
    address = f"/manage/signatures/people/{agency_worker.pk}/sheet/"
    assert not Invitation.objects.exists()
    assert b"Make the sheets" in pia.get(address).content
    page = pia.post(address).content.decode()
    code = re.search(r'sheet-code">([A-Z0-9 ]+)<', page)[1]
    assert 'lang="es"' in page
    assert "data:image/svg+xml" in page
    assert client.post("/sign/", {"code": code})["Location"] == "/sign/"
    assert "Amina" in client.get("/sign/").content.decode()
    assert client.get("/sign/policy/third_party/").status_code == 200
    assert Entry.objects.filter(kind="signatures.sheets_printed").count() == 1


def test_a_wave_has_sheets_for_who_has_no_mail(pia, agency_worker, person, owner, version):
    """Made again they are the same."""
    person("Bob")
    far = timezone.localdate() + timedelta(days=400)
    rollout = rollouts.start(version, by=owner, split="everybody", size=9, starts=far, days=14)
    address = f"/manage/signatures/rollouts/{rollout.pk}/waves/1/sheets/"
    assert b"A sheet for 1 person" in pia.get(address).content
    codes = [re.findall(r'sheet-code">([A-Z0-9 ]+)<', pia.post(address).content.decode()) for _ in range(2)]
    assert (len(codes[0]), codes[0]) == (1, codes[1])
    assert Invitation.objects.get().due == rollout.waves.get().on + timedelta(days=14)


def test_who_signed_needs_none(pia, agency_worker, signed, version):
    """It says so."""
    signed(agency_worker)
    page = pia.post(f"/manage/signatures/people/{agency_worker.pk}/sheet/")
    assert b"Nobody needs a sheet" in page.content
    assert pia.get("/manage/signatures/people/999999/sheet/").status_code == 404


@pytest.mark.parametrize("role", ["auditor", "policy_owner", "approver"])
def test_only_who_looks_after_people_makes_them(as_person, person, agency_worker, version, role):
    """A code is a way to sign in somebody's name."""
    address = f"/manage/signatures/people/{agency_worker.pk}/sheet/"
    assert as_person(person("X", role)).post(address).status_code == 403
    assert as_person(None).post(address).status_code == 302
    assert not Invitation.objects.exists()
