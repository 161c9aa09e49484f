"""The records in words, for auditors alone."""

import pytest

from vangrail.web.audit.actions import erase, name_of, record
from vangrail.web.audit.models import Payload

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(person):
    """Give somebody who audits."""
    return person("Aud Itor", "auditor")


@pytest.mark.parametrize("address", ["/manage/audit/", "/manage/audit.csv", "/manage/audit/keeping/"])
def test_they_are_for_auditors(as_person, person, auditor, owner, employee, address):
    """And for who runs the site; nobody else."""
    let_in = [
        who.name
        for who in (auditor, person("Ad Min", "admin"), owner, employee)
        if as_person(who).get(address).status_code == 200
    ]
    assert let_in == ["Aud Itor", "Ad Min"]
    assert as_person(owner).get(address).status_code == 403
    assert as_person(None).get(address).status_code == 302


def test_what_happened_stands_there_in_words(as_person, auditor, employee, published):
    """With names, in the language of the reader."""
    record("people.added", by=auditor, about=employee)
    page = as_person(auditor).get("/manage/audit/").content.decode()
    assert "Aud Itor added Emil Employee." in page
    assert "Olga Owner published version" in page
    page = as_person(auditor).get("/manage/audit/", HTTP_ACCEPT_LANGUAGE="es").content.decode()
    assert "Aud Itor añadió a Emil Employee." in page


def test_the_address_filters(as_person, auditor, employee, published):
    """By part, person, thing and day; nonsense filters nothing."""
    record("people.added", by=auditor, about=employee)
    browser = as_person(auditor)

    def shown(query):
        page = browser.get(f"/manage/audit/?{query}").content.decode()
        return ("added Emil" in page, "published version" in page)

    assert shown("") == shown("since=nonsense&area=shoe&before=99") == (True, True)
    assert shown("area=people") == (True, False)
    assert shown(f"actor={name_of(auditor)}") == (True, False)
    assert shown(f"subject={name_of(published)}") == (False, True)
    assert shown("until=2020-01-01") == (False, False)


def test_what_was_erased_is_said_to_be(as_person, auditor, employee):
    """The entry stays, without a name."""
    record("people.added", by=auditor, about=employee)
    erase(Payload.objects.all(), by=None, why="its time has come")
    page = as_person(auditor).get("/manage/audit/").content.decode()
    assert "somebody added …. (what was said was erased)" in page
    assert "Emil" not in page.split("<main")[1]


def test_the_table_to_download_is_safe(as_person, auditor, person):
    """A name that begins like a formula is text."""
    record("people.added", by=person("=cmd()"), about=auditor)
    text = b"".join(as_person(auditor).get("/manage/audit.csv").streaming_content).decode()
    assert "'=cmd() added Aud Itor." in text


def test_it_says_how_long_what_was_said_is_kept(as_person, auditor, settings):
    """As the setting has it, in years where they are whole."""
    settings.OPTIONS = settings.OPTIONS | {"VANGRAIL_RECORD_DAYS": ("visits=90",)}
    page = as_person(auditor).get("/manage/audit/keeping/").content.decode()
    assert "90 days" in page
    assert "5 years" in page
