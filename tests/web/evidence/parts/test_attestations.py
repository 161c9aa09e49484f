"""Who signed which text."""

import hashlib
from datetime import date

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.attestations import files, rows

pytestmark = pytest.mark.django_db


def test_every_attestation_names_its_text_language_and_entry(told):
    """And the text is there once, with that digest."""
    found = list(rows(Scope()))
    assert [row["entry"] for row in found] == sorted(row["entry"] for row in found)
    assert {(row["version"], row["policy"], row["language"]) for row in found} == {(told.number, told.digest, "en")}
    ((name, text),) = files(Scope())
    assert name == f"texts/{hashlib.sha256(text).hexdigest()}.md" == f"texts/{found[0]['text']}.md"


def test_the_days_choose(told):
    """Texts too."""
    assert not list(rows(Scope(until=date(2020, 1, 1))))
    assert not list(files(Scope(until=date(2020, 1, 1))))
