"""The record afterwards."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from vangrail.errors import UsageError
from vangrail.web.crisis import paper
from vangrail.web.crisis.actions import switching

pytestmark = pytest.mark.django_db


def test_what_was_learned_and_what_follows(as_person, carla, freeze, published):
    """Written down afterwards, by who may."""
    begun = freeze()
    switching.end(begun, by=carla)
    visitor, page = as_person(carla), f"/manage/crisis/{begun.pk}/record/"
    assert visitor.post(f"{page}learned/", {"text": "Numbers were missing."}).status_code == 302
    assert visitor.post(f"{page}learned/", {"text": ""}).status_code == 422
    item = {"text": "Numbers on the wall", "owner": carla.pk, "due": "2027-01-01"}
    assert visitor.post(f"{page}follow-ups/", item).status_code == 302
    assert visitor.post(f"{page}follow-ups/", {}).status_code == 422
    assert visitor.post(f"{page}follow-ups/{begun.follow_ups.get().pk}/").status_code == 302
    text = visitor.get(page).text
    assert "Numbers were missing." in text
    assert "Numbers on the wall" in text


def test_it_is_downloaded(as_person, carla, freeze, person, employee):
    """As a text; not by everybody."""
    begun = freeze()
    answer = as_person(carla).get(f"/manage/crisis/{begun.pk}/record.md")
    assert answer["Content-Type"].startswith("text/markdown")
    assert "A fire in a hall" in answer.text
    assert as_person(person("", "auditor")).get(f"/manage/crisis/{begun.pk}/record.md").status_code == 200
    assert as_person(employee).get(f"/manage/crisis/{begun.pk}/record.md").status_code == 403
    assert (
        as_person(person("", "auditor")).post(f"/manage/crisis/{begun.pk}/record/learned/", {"text": "x"}).status_code
        == 403
    )


def test_it_is_downloaded_as_pdf(as_person, carla, freeze, person, employee):
    """By who sees the page; an exercise by who takes part and who audits; by nobody else."""
    begun, auditor, lex = freeze(), person("", "auditor"), person("Lex Legal", "desk", desk="legal")
    exercise = freeze(exercise=True)
    answer = as_person(carla).get(f"/manage/crisis/{begun.pk}/record.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].endswith(f'-{begun.pk}.pdf"')
    assert "A fire in a hall" in PdfReader(BytesIO(answer.content)).pages[0].extract_text()
    assert f"/manage/crisis/{begun.pk}/record.pdf" in as_person(carla).get(f"/manage/crisis/{begun.pk}/record/").text
    for who, real, drill in (
        (carla, 200, 200),
        (auditor, 200, 200),
        (lex, 200, 404),
        (employee, 403, 403),
        (None, 302, 302),
    ):
        visitor = as_person(who)
        assert visitor.get(f"/manage/crisis/{begun.pk}/record.pdf").status_code == real
        assert visitor.get(f"/manage/crisis/{exercise.pk}/record.pdf").status_code == drill


def test_without_the_extra_it_says_so(as_person, carla, freeze, monkeypatch):
    """The page has no button then, and the address says what to do instead."""

    def none(_freeze):
        message = "PDF needs the extra"
        raise UsageError(message, key="no_pdf")

    begun = freeze()
    monkeypatch.setattr(paper, "as_pdf", none)
    monkeypatch.setattr("vangrail.web.crisis.views.record.available", lambda: ("html",))
    assert as_person(carla).get(f"/manage/crisis/{begun.pk}/record.pdf").status_code == 404
    assert "record.pdf" not in as_person(carla).get(f"/manage/crisis/{begun.pk}/record/").text
