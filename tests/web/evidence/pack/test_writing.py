"""A whole pack, or none."""

import hashlib
import json
import stat

import pytest
from django.utils import timezone

from tests.web.evidence.conftest import contents
from vangrail.web.evidence.pack import writing
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.pack.writing import names_beside, salted, write
from vangrail.web.evidence.parts import every

pytestmark = pytest.mark.django_db


def test_it_holds_every_part_and_its_explanation(pack):
    """With a manifest that names the company, the moment and the end of the records."""
    files = contents(pack)
    names = {"records.jsonl", *(f"{part.name}.jsonl" for part in every())}
    assert names | {"README.en.md", "README.nl.md", "README.es.md"} <= set(files)
    manifest = json.loads(files["manifest.json"])
    assert (manifest["company"], manifest["whole"], manifest["remade"]) == ("Acme Retail BV", True, [])
    assert stat.S_IMODE(pack.stat().st_mode) == 0o600


def test_of_the_closed_chain_there_is_the_digest_of_a_night_alone(told, key, tmp_path):
    """No entry, kind or number of it; the digest can be given to `vangrail audit verify --night`."""
    from vangrail.web.audit.actions import record
    from vangrail.web.audit.chains import NIGHT, night
    from vangrail.web.audit.queries import verify_closed

    record("closed.reported", by=None, said={"hidden": "words"}, chain="closed")
    record(NIGHT, by=None, chain="closed")
    target = tmp_path / "pack.zip"
    write(target, Scope(), key, timezone.now())
    whole = b"".join(data for name, data in contents(target).items() if name != "manifest.json")
    assert json.loads(contents(target)["manifest.json"])["heads"]["closed"] == {"night": night()}
    assert verify_closed(night()).intact
    assert b"closed." not in whole
    assert b"hidden" not in whole


def test_nothing_is_left_of_one_that_fails(told, key, tmp_path, monkeypatch):
    """And one that was there before stays."""
    target = tmp_path / "pack.zip"
    target.write_bytes(b"earlier")

    def fail(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(writing.Archive, "close", fail)
    with pytest.raises(OSError, match="full"):
        write(target, Scope(), key, timezone.now())
    assert target.read_bytes() == b"earlier"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["evidence-key", "pack.zip"]


def test_a_pack_without_names_names_nobody(told, key, tmp_path, person):
    """Not in any file; who is who stands beside it, and the manifest says which file that is."""
    from vangrail.web.people.models import Person

    target = tmp_path / "pack.zip"
    write(target, salted(Scope()), key, timezone.now())
    whole = b"".join(contents(target).values())
    opened = names_beside(target).read_bytes()
    policy_people = {b"Olga Owner"}  # the policy's own text names its owner and its desks
    for each in Person.objects.all():
        assert each.name.encode() in opened
        assert each.name.encode() in policy_people or each.name.encode() not in whole
        assert f'people.person:{each.pk}"'.encode() not in whole
    assert json.loads(contents(target)["manifest.json"])["names"] == hashlib.sha256(opened).hexdigest()
    assert contents(target)["people.jsonl"] == b""
