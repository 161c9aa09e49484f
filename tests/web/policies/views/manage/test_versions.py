"""The versions, tried by the owner, an auditor or a desk, and an employee."""

import hashlib
import io
import zipfile

import pytest

from tests.web.conftest import small_policy
from vangrail.web.policies.actions import propose

pytestmark = pytest.mark.django_db

PAGE = "/manage/policy/versions/1/"


def test_three_people(published, as_person, owner, person):
    """The owner and a desk see versions, the files are for the owner and an auditor, an employee sees nothing."""
    desk, auditor, employee = (as_person(person("P", *roles)) for roles in (("desk",), ("auditor",), ()))
    for address in ("/manage/policy/versions/", PAGE, f"{PAGE}reading/nl/personal/"):
        assert [each.get(address).status_code for each in (as_person(owner), desk, auditor, employee)] == [
            200,
            200,
            200,
            403,
        ]
    for address in (f"{PAGE}folder.zip", f"{PAGE}policy.json"):
        assert [each.get(address).status_code for each in (as_person(owner), desk, auditor, employee)] == [
            200,
            403,
            200,
            403,
        ]
    assert as_person(None).get(PAGE).status_code == 302


def test_nothing_there_yet_is_explained(as_person, owner):
    """And a number that is not there is not found."""
    assert b"Nothing has been proposed yet" in as_person(owner).get("/manage/policy/versions/").content
    assert as_person(owner).get(PAGE).status_code == 404


def test_a_proposal_shows_what_is_open_and_what_can_be_done(proposed, as_person, owner, person):
    """Only the owner finds the way to publish."""
    page = as_person(owner).get(PAGE).content.decode()
    assert "template, not reviewed" in page
    assert f"{PAGE}publication/" in page
    assert f"{PAGE}publication/" not in as_person(person("A", "auditor")).get(PAGE).content.decode()


def test_a_proposal_can_be_read_before_it_holds(proposed, as_person, owner):
    """As it will be, and it says that it does not hold; readers or languages it does not have are not there."""
    visitor = as_person(owner)
    assert b"does not hold yet" in visitor.get(f"{PAGE}reading/en/personal/").content
    for address in ("reading/fr/personal/", "reading/en/candidate/", "reading/en/nobody/"):
        assert visitor.get(PAGE + address).status_code == 404


def test_the_folder_is_exact(owner, as_person):
    """Every file with every line ending; the need-to-know file is not among them."""
    files = {"policy.toml": "a = 1\r\n", "clauses/x/en.md": "# Ünï\n", "need_to_know.toml": "terms = ['x']"}
    propose(small_policy(), files, by=owner)
    data = as_person(owner).get(f"{PAGE}folder.zip").content
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = {name: archive.read(name).decode() for name in archive.namelist()}
    assert found == {name: text for name, text in files.items() if name != "need_to_know.toml"}


def test_the_published_form_has_the_digest(published, as_person, owner):
    """Anybody can check it with a tool of their own."""
    response = as_person(owner).get(f"{PAGE}policy.json")
    assert hashlib.sha256(response.content).hexdigest() == published.digest
    assert response["Content-Disposition"] == 'attachment; filename="policy-1.json"'
