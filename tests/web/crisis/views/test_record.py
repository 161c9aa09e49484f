"""The record afterwards."""

import pytest

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
