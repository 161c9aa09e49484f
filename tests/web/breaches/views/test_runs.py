"""Following a card on its pages."""

import pytest

from vangrail.web.breaches.models import Run

pytestmark = pytest.mark.django_db


def test_a_rehearsal_from_start_to_result(as_person, account, ada, published):
    """Start, tick, stop, and the next day is known."""
    visitor = as_person(ada)
    where = visitor.post(f"/manage/breaches/{account.pk}/rehearsal/")["Location"]
    assert "This is a rehearsal" in visitor.get(where).text
    assert visitor.post(f"{where}steps/seen/")["Location"] == f"{where}#step-seen"
    assert visitor.post(f"{where}steps/dance/").status_code == 404
    assert visitor.post(f"{where}end/", {"missing": ["dance"]}).status_code == 422
    assert visitor.post(f"{where}end/", {"missing": ["codes"], "more": "New codes."})["Location"] == where
    page = visitor.get(where).text
    assert "Recovery codes could not be found" in page
    assert "New codes." in page
    assert "steps took longer" in page
    assert "Rehearsed" in visitor.get("/manage/breaches/").text


def test_in_earnest_there_is_one_question_first(as_person, account, ada, published):
    """Looking at it starts nothing."""
    visitor, page = as_person(ada), f"/manage/breaches/{account.pk}/incident/"
    assert "Doubt is enough" in visitor.get(page).text
    assert not Run.objects.exists()
    where = visitor.post(page)["Location"]
    assert "In earnest" in visitor.get(where).text
    assert Run.objects.get().real


@pytest.mark.parametrize(("who", "see", "act"), [("sam", 200, 302), ("reader", 200, 403), ("employee", 403, 403)])
def test_who_sees_and_who_acts(as_person, request, account, ada, person, published, who, see, act):
    """An auditor sees how it went and presses nothing."""
    from vangrail.web.breaches.actions.running import begin

    run = begin(account, real=False, by=ada)
    one = person("Rea Reader", "auditor") if who == "reader" else request.getfixturevalue(who)
    visitor, where = as_person(one), f"/manage/breaches/runs/{run.pk}/"
    assert visitor.get(where).status_code == see
    for press in (f"{where}steps/seen/", f"{where}end/", f"/manage/breaches/{account.pk}/rehearsal/"):
        assert visitor.post(press).status_code == act
