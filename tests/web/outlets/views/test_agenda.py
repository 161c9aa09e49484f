"""The calendar, the list, what waits, and the file: who may open them, and what they show."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Delivery

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
    page = as_person(writer).post("/manage/outlets/export/file/", {"draft": draft.pk}, follow=True)
    assert "Nothing was ticked" in page.text
    assert "No post is approved" in page.text


def test_nothing_ticked_is_no_file(as_person, writer, auditor, account, approved):
    """And whoever only reads lets nothing go."""
    draft = approved(account())
    as_person(writer).post("/manage/outlets/export/file/")
    assert draft.title not in as_person(auditor).get("/manage/outlets/export/").text
    as_person(auditor).post("/manage/outlets/export/file/", {"draft": draft.pk})
    assert not Delivery.objects.exists()


def test_the_file_in_a_crisis(as_person, writer, account, approved, switches):
    """The page says what will not be in it, and until when."""
    approved(account())
    switches.frozen = True
    for language, words in {
        "en": "frozen until 6 May 2031",
        "nl": "bevroren tot 6 mei 2031",
        "es": "en pausa hasta el 6 de mayo de 2031",
    }.items():
        assert words in as_person(writer).get("/manage/outlets/export/", headers={"accept-language": language}).text


def test_a_file_waits_for_its_links(as_person, writer, account, approved):
    """In the list and on the page of the post, with the place for the link."""
    draft = approved(account())
    visitor = as_person(writer)
    visitor.post("/manage/outlets/export/file/", {"draft": draft.pk})
    assert "In a file" in visitor.get(PAGES[1]).text
    page = f"/manage/outlets/{Delivery.objects.get().pk}/"
    assert "Keep the link" in visitor.get(page).text
    visitor.post(f"{page}link/", {"link": "https://social.example/@brand/1"})
    assert Delivery.objects.get().state == "sent"
