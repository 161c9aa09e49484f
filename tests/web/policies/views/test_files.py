"""The files, tried by who may, who may partly and who may not."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    """Keep made files in a folder of this test."""
    settings.DATA = tmp_path


def test_the_list_has_what_somebody_may_read(published_example, client, as_person, employee):
    """The documents of who posts for the company are for staff."""
    assert b"corporate.nl.pdf" not in client.get("/policy/nl/documents/").content
    assert b"corporate.nl.pdf" in as_person(employee).get("/policy/nl/documents/").content


def test_links_to_hand_out_open_without_an_account(published_example, client):
    """Whole addresses, for what this reader may open."""
    page = client.get("/policy/nl/documents/").content.decode()
    assert "http://localhost:8000/policy/nl/candidate/" in page
    assert "/policy/nl/corporate/" not in page


def test_a_missing_extra_is_said_plainly(published_example, client, monkeypatch):
    """PDF needs one."""
    monkeypatch.setattr("vangrail.web.policies.reading.papers.lacking", lambda: ("PDF",))
    assert b"PDF cannot be made here" in client.get("/policy/en/documents/").content


@pytest.mark.parametrize(
    ("name", "start", "kept"),
    [
        ("personal.nl.html", b"<!doctype html>", "inline"), ("personal.nl.md", b"# ", "attachment"),
        ("personal.nl.pdf", b"%PDF-", "attachment"), ("kits/talk.es.docx", b"PK", "attachment"),
    ],
)  # fmt: skip
def test_every_form(published_example, client, name, start, kept):
    """A page opens, the others are saved."""
    response = client.get(f"/policy/files/{name}")
    assert response.content.startswith(start)
    assert response["Content-Disposition"].startswith(kept)


def test_a_page_is_shown_under_its_own_style_and_nothing_else(published_example, client):
    """The style in it is let in by its digest; scripts and everything from elsewhere are not."""
    response = client.get("/policy/files/kits/poster-a4.nl.html")
    policy = response["Content-Security-Policy"]
    assert "style-src 'sha256-" in policy
    assert "script-src 'none'" in policy
    assert "default-src 'none'" in policy
    assert b"http://localhost:8000/" in response.content


def test_who_may_have_which(published_example, client, as_person, person):
    """Staff, a third party, and somebody unknown."""
    staff, third = as_person(person("Emil")), as_person(person("Tess", kind="third_party"))
    assert [each.get("/policy/files/corporate.nl.html").status_code for each in (staff, third, client)] == [
        200,
        404,
        404,
    ]
    assert client.get("/policy/files/candidate.nl.html").status_code == 200


@pytest.mark.parametrize("name", ["policy.json", "../../vangrail.sqlite3", "nothing.nl.html", "personal"])
def test_there_is_nothing_else(published_example, client, name):
    """No other file is handed out."""
    assert client.get(f"/policy/files/{name}").status_code == 404


def test_a_document_leads_to_the_list_of_all(published_example, client):
    """Where it speaks of other readers."""
    assert client.get("/policy/files/index.html", HTTP_ACCEPT_LANGUAGE="es").url == "/policy/es/documents/"


def test_before_anything_is_published_there_are_none(client):
    """Not found."""
    assert client.get("/policy/files/personal.nl.html").status_code == 404


def test_the_code_leads_to_the_page(published_example, client):
    """A picture that stands by itself."""
    response = client.get("/policy/codes/nl/candidate.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert response.content.startswith(b"<svg xmlns")
    assert client.get("/policy/codes/nl/nobody.svg").status_code == 404
