"""The calendar, the list, what waits, and the file: who may open them, and what they show."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.outlets.actions.planning import plan

pytestmark = pytest.mark.django_db
PAGES = ("/manage/outlets/", "/manage/outlets/waiting/", "/manage/outlets/export/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("who", "status"), [("writer", 200), ("auditor", 200), ("employee", 403)])
def test_who_may(as_person, request, page, who, status):
    """Who works with posts or audits."""
    assert as_person(request.getfixturevalue(who)).get(page).status_code == status


@pytest.mark.parametrize("show", ["month", "week", "list", "nonsense"])
def test_the_calendar(as_person, writer, account, approved, show):
    """Each kind of view has the post with its state and place, and ways back and forth; nonsense shows the usual."""
    plan(approved(account(), target_at=timezone.now() + timedelta(minutes=1)), by=writer)
    text = as_person(writer).get(f"/manage/outlets/?show={show}&from=&account=").text
    assert "Spring" in text
    assert "Planned" in text
    assert "Later" in text


@pytest.mark.parametrize("query", ["from=9999-12-31", "from=0001-01-01", "from=x&account=x", "account=99999999999"])
def test_an_address_that_somebody_made_up(as_person, writer, query):
    """Shows a page all the same."""
    for show in ("month", "week", "list"):
        assert as_person(writer).get(f"/manage/outlets/?show={show}&{query}").status_code == 200


def test_what_waits(as_person, writer, account, approved):
    """By hand now; and nothing, said kindly."""
    visitor = as_person(writer)
    assert "Nothing waits" in visitor.get(PAGES[1]).text
    plan(approved(account()), by=writer)
    assert "Post it by hand" in visitor.get(PAGES[1]).text
    assert "1 post waits" in visitor.get(PAGES[0]).text


def test_the_file(as_person, writer, employee, account, approved):
    """What is ticked, with an entry about who took it."""
    draft = approved(account())
    answer = as_person(writer).post("/manage/outlets/export/file/", {"draft": draft.pk})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert Entry.objects.filter(kind="outlets.exported").exists()
    assert as_person(employee).post("/manage/outlets/export/file/").status_code == 403
    assert as_person(writer).get("/manage/outlets/export/file/").status_code == 405
