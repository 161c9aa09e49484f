"""Packs of evidence by program."""

import io
import zipfile

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.evidence.actions import packs
from vangrail.web.evidence.models import Pack

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(person):
    """Give somebody who audits."""
    return person("Aud Auditor", "auditor")


def test_a_pack_is_asked_for_made_and_taken(ask, own_token, auditor, published):
    """By somebody's own token; that it was taken is written down under their name."""
    token = own_token(auditor, "evidence")
    made = ask("evidence/packs", {"named": False}, token=token)
    assert (made.status_code, made.json()["ready"]) == (201, False)
    number = made.json()["number"]
    assert ask(f"evidence/packs/{number}/file", token=token).status_code == 404
    packs.make(Pack.objects.get(), timezone.now())
    (found,) = ask("evidence/packs", token=token).json()["items"]
    assert (found["ready"], found["whole"], found["named"]) == (True, True, False)
    answer = ask(f"evidence/packs/{number}/file", token=token)
    assert zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).testzip() is None
    assert Entry.objects.filter(kind="evidence.pack_taken").get().payload.actor == f"people.person:{auditor.pk}"


def test_who_does_not_audit_has_no_such_token(ask, own_token, auditor, employee):
    """Nor one that worked while they did; days that run backwards are said."""
    token = own_token(auditor, "evidence")
    assert ask("evidence/packs", {"since": "2026-02-01", "until": "2026-01-01"}, token=token).status_code == 422
    auditor.roles.update(taken_at=timezone.now())
    assert ask("evidence/packs", token=token).status_code in {401, 403}
    assert ask("evidence/packs").status_code == 401
    assert not Pack.objects.exists()


def test_the_key_is_for_everybody(ask):
    """Its public half alone."""
    told = ask("evidence/key").json()
    assert len(told["fingerprint"].replace(" ", "")) == 64
    assert "PUBLIC KEY" in told["public"]
    assert "PRIVATE" not in told["public"]
