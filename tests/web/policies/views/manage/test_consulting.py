"""Consultations, tried by the owner, an auditor and a desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.policies.models import Consultation

pytestmark = pytest.mark.django_db

PAGE = "/manage/policy/versions/1/consultations/"
SAID = {"kind": "legal", "who": "Lex Legal", "on": "2026-11-03", "outcome": "agreed", "jurisdiction": "Belgium"}


def test_a_document_goes_in_and_comes_out_as_a_file(proposed, as_person, owner, person):
    """Never as a page: the browser saves it, for the owner and an auditor."""
    document = SimpleUploadedFile('../x/advice of "Lex".txt', b"<script>alert(1)</script>")
    assert as_person(owner).post(PAGE, {**SAID, "document": document}).status_code == 302
    address = f"{PAGE}{Consultation.objects.get().pk}/document/"
    response = as_person(person("Aude", "auditor")).get(address)
    assert response.content == b"<script>alert(1)</script>"
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")
    assert [as_person(each).get(address).status_code for each in (person("D", "desk"), person("E"))] == [403, 403]


def test_it_stands_on_the_page_of_the_version(proposed, as_person, owner):
    """With its outcome, and in the status line."""
    visitor = as_person(owner)
    visitor.post(PAGE, SAID)
    page = visitor.get("/manage/policy/versions/1/").content.decode()
    assert "Lex Legal" in page
    assert "for Belgium" in page


@pytest.mark.parametrize(
    "wrong",
    [{"on": "2999-01-01"}, {"who": ""}, {"outcome": "sure"}, {"document": SimpleUploadedFile("x.exe", b"MZ")}],
)
def test_what_is_wrong_is_said_at_its_field(proposed, as_person, owner, wrong):
    """And nothing is recorded."""
    page = as_person(owner).post(PAGE, {**SAID, **wrong})
    assert page.status_code == 200
    assert b'role="alert"' in page.content
    assert not Consultation.objects.exists()


def test_who_may_not_record(proposed, as_person, person):
    """An auditor reads."""
    for roles in (("auditor",), ("desk",), ()):
        assert as_person(person("P", *roles)).post(PAGE, SAID).status_code == 403


def test_the_document_of_another_version_is_not_found(proposed, published, as_person, owner):
    """A guessed number leads nowhere."""
    visitor = as_person(owner)
    visitor.post(PAGE, {**SAID, "document": SimpleUploadedFile("a.txt", b"x")})
    pk = Consultation.objects.get().pk
    assert visitor.get(f"/manage/policy/versions/2/consultations/{pk}/document/").status_code == 404
    assert visitor.get(f"{PAGE}{pk + 1}/document/").status_code == 404
