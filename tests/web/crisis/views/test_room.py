"""The page of one freeze."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_first_hour_is_worked_through(as_person, freeze, carla, person, published):
    """Steps are taken and done, decisions kept, all in the log."""
    begun, legal = freeze(), person("Lena Legal", "desk", desk="legal")
    visitor, page = as_person(legal), f"/manage/crisis/{begun.pk}/"
    assert visitor.post(f"{page}steps/law/", {"take": "1"}).status_code == 302
    assert visitor.post(f"{page}steps/law/", {"done": "1"}).status_code == 302
    assert visitor.post(f"{page}steps/press/", {"done": "1"}).status_code == 403
    assert visitor.post(f"{page}decisions/", {"text": "We speak at six."}).status_code == 302
    assert visitor.post(f"{page}decisions/", {"text": ""}).status_code == 422
    text = as_person(carla).get(page).text
    assert "Lena Legal" in text
    assert "We speak at six." in text
    assert "Turn" not in text or "Move the end" in text
    assert "Move the end" not in visitor.get(page).text


@pytest.mark.parametrize(("role", "desk", "status"), [("desk", "pr", 200), ("auditor", "", 200), ("", "", 403)])
def test_who_may_look(as_person, person, freeze, role, desk, status):
    """The social team, and auditors."""
    begun = freeze()
    who = person("", role, desk=desk) if role else person()
    visitor = as_person(who)
    pages = ("/manage/crisis/", f"/manage/crisis/{begun.pk}/")
    assert {visitor.get(page).status_code for page in pages} == {status}
    decided = visitor.post(f"/manage/crisis/{begun.pk}/decisions/", {"text": "x"}).status_code
    assert decided == (302 if role == "desk" else 403)


def test_the_first_page_says_what_is_on_and_who_is_missing(as_person, carla, freeze, published):
    """With the way to turn it on for who may."""
    visitor = as_person(carla)
    text = visitor.get("/manage/crisis/").text
    assert "Nothing is going on" in text
    assert "Turn the switch on" in text
    assert "Vacant" in text
    freeze()
    freeze(exercise=True)
    assert visitor.get("/manage/crisis/").text.count("A fire in a hall") >= 2
