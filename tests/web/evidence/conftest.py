"""A small company with everything that a pack tells of, and its pack."""

import zipfile
from pathlib import Path

import pytest
from django.utils import timezone

from vangrail.web.audit.actions import erase, record
from vangrail.web.audit.models import Payload
from vangrail.web.evidence.pack.archive import Archive
from vangrail.web.evidence.pack.key import signing_key
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.pack.writing import write
from vangrail.web.signatures.actions.signing import sign


@pytest.fixture
def auditor(person):
    """Give somebody who audits."""
    return person("Aud Itor", "auditor")


@pytest.fixture
def key(tmp_path):
    """Give a key that signs."""
    return signing_key("", tmp_path)


@pytest.fixture
def told(published, person, owner):
    """Let two people sign, and forget something; return the version."""
    for name in ("Ada Lovely", "Bo Bright"):
        sign(published, by=person(name), language="en", way="account", answers=[])
    record("people.signed_in", by=owner)
    erase(Payload.objects.filter(entry__kind="people.signed_in"), by=None, why="old")
    record("people.changed", by=owner, about=owner, said={"fields": ["language"]})
    return published


@pytest.fixture
def pack(told, key, tmp_path):
    """Make a pack of the small company."""
    target = tmp_path / "pack.zip"
    write(target, Scope(), key, timezone.now())
    return target


def contents(pack):
    """Return every file of a pack by its name."""
    with zipfile.ZipFile(pack) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def signed_again(pack, key, files, **said):
    """Write these files as a pack of their own, signed by the same key, with other words in its manifest."""
    import json

    manifest = json.loads(files.pop("manifest.json"))
    files = {name: data for name, data in files.items() if name not in {"manifest.sig", "key.pem"}}
    target = Path(pack).with_name("again.zip")
    with target.open("w+b") as file:
        archive = Archive(file)
        for name, data in files.items():
            archive.add(name, [data])
        manifest.pop("files")
        archive.close({**manifest, **said}, key)
    return target
