"""The calendar under its own address."""

import pytest

from vangrail.web.register.models import Feed

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(as_person, held, holder):
    """Give the path of a calendar that somebody made."""
    as_person(holder).post("/register/calendar/")
    text = as_person(holder).get("/register/").text
    return text.split('id="calendar-address">')[1].split("<")[0].partition("8000")[2]


def test_a_program_reads_it_without_signing_in(as_person, address):
    """Rotations of what they hold, and their own confirmations; nothing of other accounts."""
    answer = as_person(None).get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    assert answer["Cache-Control"] == "private, no-store"
    assert "Change the credentials of The shop" in answer.text
    assert "Confirm that you hold The shop" in answer.text


def test_it_is_taken_back(as_person, address, holder):
    """The old address leads nowhere, and looks like one that never was."""
    as_person(holder).post("/register/calendar/")
    assert as_person(None).get(address).status_code == 404
    as_person(holder).post("/register/calendar/ending/")
    assert not Feed.objects.filter(ended_at=None).exists()
    assert as_person(None).get("/register/calendar/nonsense.ics").status_code == 404


def test_it_ends_with_who_left(as_person, address, holder, leave):
    """Their program reads nothing any more."""
    leave(holder)
    assert as_person(None).get(address).status_code == 404
