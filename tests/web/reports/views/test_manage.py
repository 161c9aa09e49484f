"""Reading reports on their pages."""

import pytest

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.reports.actions.handling import close

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(as_person, published, sam):
    """Give the browser of the person of the security desk."""
    return as_person(sam)


def test_an_empty_list_says_what_will_be_there(desk):
    """And that a mail comes too."""
    assert "Nothing waits for you" in desk.get("/manage/reports/").content.decode()


def test_from_new_to_closed(desk, put):
    """Read, asked, noted, moved, closed; all on one page."""
    report = put()
    place = f"/manage/reports/{report.key}/"
    assert place in desk.get("/manage/reports/").content.decode()
    assert SECRET in desk.get(place).content.decode()
    for noun, data in (
        ("reading", {}),
        ("messages", {"write-text": "Which door?"}),
        ("notes", {"note-text": "Ask the guard."}),
        ("extension", {"extend-until": "2027-04-01", "extend-reason": "Pictures take time."}),
        ("closing", {"close-outcome": "fixed", "close-text": "The door is locked."}),
    ):
        answer = desk.post(f"{place}{noun}/", data)
        assert (answer.status_code, answer.headers.get("Location")) == (302, place)
    text = desk.get(place).content.decode()
    for words in ("Which door?", "Ask the guard.", "The door is locked.", "April 2027"):
        assert words in text


@pytest.mark.parametrize("noun", ["messages", "notes", "extension", "bars", "closing"])
def test_what_is_missing_is_said(desk, put, noun):
    """And nothing is done."""
    report = put()
    assert desk.post(f"/manage/reports/{report.key}/{noun}/", {}).status_code == 422
    assert not report.messages.exists()


@pytest.mark.parametrize("data", [("bars", {"keep_from-whom": "Sam Security"}), ("stepping-aside", {})])
def test_who_keeps_it_from_oneself_is_led_to_the_list(desk, dora, put, data):
    """The page is gone for them."""
    report = put()
    answer = desk.post(f"/manage/reports/{report.key}/{data[0]}/", data[1])
    assert answer.headers["Location"] == "/manage/reports/"
    assert desk.get(f"/manage/reports/{report.key}/").status_code == 404


def test_a_form_is_sent_and_not_asked_for(desk, put):
    """An address that does something answers to a form alone."""
    assert desk.get(f"/manage/reports/{put().key}/closing/").status_code == 405


def test_what_is_closed_stands_apart(desk, sam, put):
    """Below what is open."""
    close(put(), "fixed", "Done.", by=sam, at=NOON)
    assert "Ended on" in desk.get("/manage/reports/").content.decode()
