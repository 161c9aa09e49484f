"""Pages of packs, for auditors alone."""

import pytest
from django.utils import timezone

from tests.web.evidence.conftest import contents
from vangrail.web.evidence.actions import packs
from vangrail.web.evidence.models import Pack
from vangrail.web.evidence.tasks import make_pack

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    """Keep packs and the key in a folder of their own."""
    settings.DATA = tmp_path


@pytest.fixture
def made(auditor, told):
    """Make a pack without names."""
    pack = packs.ask(by=auditor, since=None, until=None, named=False, at=timezone.now())
    make_pack.func(pack.pk)
    return pack


def test_they_are_for_auditors(as_person, person, auditor, owner, employee, made):
    """And for who runs the site; nobody else, on any address."""
    addresses = ["/manage/audit/packs/", f"/manage/audit/packs/{made.name}/", f"/manage/audit/packs/{made.name}/names/"]
    people = (auditor, person("Ad", "admin"), owner, employee, None)
    for address in addresses:
        answers = [as_person(who).get(address) for who in people]
        assert [answer.status_code for answer in answers] == [200, 200, 403, 403, 302], address
        assert all(b"".join(answer) for answer in answers if answer.streaming)


def test_a_pack_is_asked_for_and_downloaded(as_person, auditor, told, tmp_path):
    """First it is being made, then it is ready."""
    browser = as_person(auditor)
    assert browser.post("/manage/audit/packs/", {"since": "2026-01-01"}).status_code == 302
    assert "being made" in browser.get("/manage/audit/packs/").content.decode()
    pack = Pack.objects.get()
    assert browser.get(f"/manage/audit/packs/{pack.name}/").status_code == 404
    make_pack.func(pack.pk)
    assert "ready" in browser.get("/manage/audit/packs/").content.decode()
    answer = browser.get(f"/manage/audit/packs/{pack.name}/")
    (tmp_path / "got.zip").write_bytes(b"".join(answer))
    assert "records.jsonl" in contents(tmp_path / "got.zip")
    assert answer["Cache-Control"] == "no-store"
    assert browser.get(f"/manage/audit/packs/{pack.name}/names/").status_code == 404


def test_days_in_the_wrong_order_are_said(as_person, auditor):
    """And nothing is made."""
    answer = as_person(auditor).post("/manage/audit/packs/", {"since": "2026-02-01", "until": "2026-01-01"})
    assert answer.status_code == 422
    assert not Pack.objects.exists()
