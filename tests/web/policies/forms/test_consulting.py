"""Recording a consultation."""

from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.policies.actions import Upload
from vangrail.web.policies.forms.consulting import ConsultationForm

SAID = {"kind": "staff", "who": "The team", "on": "2026-11-03", "outcome": "informed"}


def test_a_document_is_its_name_and_its_bytes():
    """Without the folders of whoever sent it."""
    form = ConsultationForm(SAID, {"document": SimpleUploadedFile("a/b/minutes.PDF", b"x")})
    assert form.is_valid()
    assert form.cleaned_data["document"] == Upload("minutes.PDF", b"x")


def test_no_document_is_fine_and_a_program_is_not():
    """What else is kept is said."""
    assert ConsultationForm(SAID).is_valid()
    form = ConsultationForm(SAID, {"document": SimpleUploadedFile("x.html", b"x")})
    assert "PDF" in form.errors["document"][0]


def test_a_day_that_is_to_come_is_refused():
    """Nobody was consulted tomorrow."""
    assert "on" in ConsultationForm({**SAID, "on": "2999-01-01"}).errors
