"""Lists of people on pages."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.due.worker import Loop
from vangrail.web.people.models import Intake, Person
from vangrail.web.people.views import intake

pytestmark = pytest.mark.django_db


def send(client, text, name="people.csv"):
    """Send a list and return where its preview stands."""
    data = text if isinstance(text, bytes) else text.encode()
    return client.post("/manage/people/lists/", {"file": SimpleUploadedFile(name, data)})


def seen(client, address):
    """Look at a preview and return its page and its fingerprint."""
    page = client.get(address).content.decode()
    found = re.search(r'name="seen" value="(\w+)"', page)
    return page, found[1] if found else ""


def test_a_list_is_looked_at_then_applied(keeper, as_person, person):
    """New, changed with old and new, faulty with their sentences; nothing before, everything after, nothing twice."""
    person("Ada", number="7", language="en")
    client = as_person(keeper)
    address = send(client, "Nr;Naam;Taal\n7;Ada;Nederlands\n8;Bo;es\n9;Cas;Klingon\n")["Location"]
    page, mark = seen(client, address)
    for text in ("English", "Nederlands", "Bo", "Line 4, “Taal”: wanted English, Dutch or Spanish, found “Klingon”."):
        assert text in page
    assert Person.objects.filter(number="8").count() == 0
    assert client.post(address, {"seen": mark}).status_code == 302
    assert (Person.objects.get(number="7").language, Person.objects.get(number="8").language) == ("nl", "es")
    after = client.get(address).content.decode()
    assert "The list is applied" in after
    assert client.post(address, {"seen": mark}).content.decode().count("The list is applied") >= 1
    assert Person.objects.filter(number="8").count() == 1


def test_columns_can_be_said_by_hand_and_the_absent_leave(keeper, as_person, person):
    """With a second confirmation when many would."""
    Person.objects.filter(pk=keeper.pk).update(number="k")
    person("Ada", number="7")
    client = as_person(keeper)
    address = send(client, "code;wie\nk;Petra People\n")["Location"]
    assert client.get(address)["Location"] == f"{address}columns/"
    answer = client.post(f"{address}columns/", {"column_number": "0", "column_name": "1", "absent_leave": "on"})
    assert answer["Location"] == address
    page, mark = seen(client, address)
    assert "1 of 2 people would leave" in page
    assert "Tick that this is right" in client.post(address, {"seen": mark}).content.decode()
    assert client.post(address, {"seen": mark, "sure": "1"}).status_code == 302
    assert list(Person.objects.here()) == [keeper]


@pytest.mark.parametrize(
    ("data", "says"), [(b"", "empty"), (b"PK\x03\x04 xlsx", "workbook"), (b"name;mail\n", "a row a person")]
)
def test_a_file_that_is_no_list_gets_a_sentence(keeper, as_person, data, says):
    """On the page where it was sent."""
    answer = send(as_person(keeper), data)
    assert answer.status_code == 200
    assert says in answer.content.decode()
    assert not Intake.objects.exists()


def test_a_list_can_be_dropped(keeper, as_person):
    """It stands among those from before, without what was in it."""
    client = as_person(keeper)
    address = send(client, "number;name\n7;Ada\n")["Location"]
    client.post(f"{address}removal/")
    assert "This list is gone" in client.get(address).content.decode()
    assert "dropped" in client.get("/manage/people/lists/").content.decode()


def test_the_example_can_be_brought_in(keeper, as_person):
    """It is what the page promises: every row of it can be used."""
    client = as_person(keeper)
    example = b"".join(client.get("/manage/people/lists/example.csv"))
    page, _mark = seen(client, send(client, example)["Location"])
    assert "Rows that cannot be used" not in page


def test_a_cell_cannot_write_into_the_page(keeper, as_person):
    """Whatever a list holds is text."""
    page, _mark = seen(
        as_person(keeper), send(as_person(keeper), "number;name;site\n7;Ada;<script>x</script>\n")["Location"]
    )
    assert "<script>x" not in page


def test_a_long_list_is_applied_by_a_worker(keeper, as_person, monkeypatch):
    """The page says how far it is; asked twice it is done once; then it tells what was done."""
    monkeypatch.setattr(intake, "AT_ONCE", 1)
    client = as_person(keeper)
    address = send(client, "Nr;Naam\n8;Bo\n9;Cas\n")["Location"]
    _page, mark = seen(client, address)
    for _ in range(2):
        client.post(address, {"seen": mark})
    assert "It waits for its turn" in client.get(address).content.decode()
    assert not Person.objects.filter(number="8").exists()
    assert Loop().drain() == 1
    assert Person.objects.filter(number__in=("8", "9")).count() == 2
    assert "The list is applied" in client.get(address).content.decode()


def test_a_long_list_that_cannot_be_applied_says_why(keeper, as_person, person, monkeypatch):
    """On its page, with what it would change now; nothing has changed, and it can be asked for again."""
    monkeypatch.setattr(intake, "AT_ONCE", 1)
    client = as_person(keeper)
    address = send(client, "Nr;Naam\n8;Bo\n9;Cas\n")["Location"]
    client.post(address, {"seen": seen(client, address)[1]})
    person("Bo", number="8")
    Loop().drain()
    page, mark = seen(client, address)
    assert "People have changed since you looked at this list." in page
    assert not Person.objects.filter(number="9").exists()
    client.post(address, {"seen": mark})
    Loop().drain()
    assert Person.objects.filter(number="9").exists()
