"""My tasks, and attesting one: whose they are, and nobody else's."""

import pytest
from django.urls import reverse

from tests.web.leavers.conftest import PROOF
from vangrail.web.leavers.models import Done

pytestmark = pytest.mark.django_db
MINE = "/manage/leavers/tasks/"


def page(task):
    """Return the address of a task."""
    return reverse("leavers:task", args=(task.pk,))


def test_everybody_sees_their_own_tasks_only(leaving, as_person, mia, samir, employee):
    """Mia three accounts, the desk one, others an empty page that says what will be there; all may open it."""
    leaving()
    text = as_person(mia).get(MINE).content.decode()
    assert ("Alfa (LinkedIn)" in text, "Delta (LinkedIn)" in text, "Leo Leaver" in text) == (True, False, True)
    text = as_person(samir).get(MINE).content.decode()
    assert ("Alfa (LinkedIn)" in text, "Delta (LinkedIn)" in text) == (False, True)
    assert "You have no tasks" in as_person(employee).get(MINE).content.decode()
    assert as_person(None).get(MINE).status_code == 302


def test_who_leaves_finds_no_trace_of_it(leaving, as_person, leo):
    """Neither a task nor a page of one, though they hold the accounts."""
    case = leaving(5)
    client = as_person(leo)
    assert "You have no tasks" in client.get(MINE).content.decode()
    assert {client.get(page(task)).status_code for task in case.tasks.all()} == {404}


def test_a_task_is_seen_by_who_may_and_attested_by_whose_it_is(leaving, as_person, mia, keeper, employee, samir):
    """Who looks after people sees it without a form; others find nothing there."""
    case = leaving()
    task = case.tasks.get(step="sessions", account__name="Alfa")
    assert [as_person(who).get(page(task)).status_code for who in (mia, keeper, employee)] == [200, 200, 404]
    assert b"Attest that it is done" in as_person(mia).get(page(task)).content
    assert b"Attest that it is done" not in as_person(keeper).get(page(task)).content
    assert as_person(keeper).post(page(task), {"note": PROOF}).status_code == 403
    assert as_person(employee).post(page(task), {"note": PROOF}).status_code == 404
    assert not Done.objects.exists()


def test_attesting_leads_to_the_next_one_of_the_account(leaving, as_person, mia):
    """With a word that it is kept; the last one leads back to the list."""
    case = leaving()
    client = as_person(mia)
    steps = ["sessions", "credential", "role", "verify"]
    tasks = [case.tasks.get(step=step, account__name="Charlie") for step in steps]
    for task, following in zip(tasks, [*(page(each) for each in tasks[1:]), MINE], strict=True):
        answer = client.post(page(task), {"note": PROOF})
        assert (answer.status_code, answer["Location"]) == (302, following)
    assert "This is attested" in client.get(page(tasks[0])).content.decode()


def test_what_cannot_be_is_said_on_the_form(leaving, as_person, mia, samir):
    """A note that is missing, one like a secret, a step that comes first, nobody let in; what was typed is not repeated."""
    case = leaving()
    task = case.tasks.get(step="sessions", account__name="Alfa")
    client = as_person(mia)
    assert client.post(page(task), {"note": ""}).status_code == 422
    answer = client.post(page(task), {"note": "new password: Xk9$vQ2!tL7p"})
    assert (answer.status_code, b"reads like a secret" in answer.content) == (422, True)
    answer = client.post(page(case.tasks.get(step="credential", account__name="Alfa")), {"note": PROOF})
    assert (answer.status_code, b"First comes: End their sessions" in answer.content) == (422, True)
    answer = as_person(samir).post(page(case.tasks.get(step="second")), {"second": ""})
    assert (answer.status_code, b"Choose who holds it from now on" in answer.content) == (422, True)
    assert not Done.objects.exists()


def test_a_second_person_is_chosen_from_who_stays(leaving, as_person, samir, mia, leo):
    """Who leaves is not among them."""
    task = leaving(5).tasks.get(step="second")
    text = as_person(samir).get(page(task)).content.decode()
    assert (f'value="{mia.pk}"' in text, f'value="{leo.pk}"' in text) == (True, False)
    assert as_person(samir).post(page(task), {"second": leo.pk}).status_code == 422
    assert as_person(samir).post(page(task), {"second": mia.pk}).status_code == 302


def test_an_account_that_is_full_is_said_on_the_form(leaving, as_person, samir, settings):
    """Who would be one too many is not added, and the page says why."""
    task = leaving().tasks.get(step="second")
    settings.MOST_CUSTODIANS = 0
    answer = as_person(samir).post(page(task), {"second": samir.pk})
    assert answer.status_code == 422
    assert "as many as there may be" in answer.content.decode()
    assert not Done.objects.exists()
