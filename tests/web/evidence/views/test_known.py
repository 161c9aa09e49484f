"""What everybody may know."""

import pytest

from vangrail.web.evidence import verify_pack
from vangrail.web.evidence.actions import packs
from vangrail.web.evidence.pack.key import in_groups

pytestmark = pytest.mark.django_db


def test_the_fingerprint_and_the_program_are_public(as_person, settings, tmp_path):
    """Byte for byte; the private key is not."""
    from pathlib import Path

    from django.utils import timezone

    settings.DATA = tmp_path
    key = packs.known_key(timezone.now())
    page = as_person(None).get("/evidence/key/").content.decode()
    assert in_groups(key.fingerprint) in page
    assert "PRIVATE" not in page
    answer = as_person(None).get("/evidence/verify_pack.py")
    assert b"".join(answer) == Path(verify_pack.__file__).read_bytes()


def test_earlier_keys_are_named(as_person, settings, tmp_path):
    """Packs that they signed are still good."""
    from django.utils import timezone

    settings.DATA = tmp_path
    first = packs.known_key(timezone.now())
    (tmp_path / "evidence-key").unlink()
    page = as_person(None).get("/evidence/key/").content.decode()
    assert "Earlier keys" in page
    assert in_groups(first.fingerprint) in page
