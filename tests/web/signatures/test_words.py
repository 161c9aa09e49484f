"""What a signature rests on, in words."""

import pytest

from vangrail.web.signatures.words import READERS, evidence

pytestmark = pytest.mark.django_db


def test_evidence_names_every_digest(employee, signed):
    """The text's, the policy's, and the entry of the chain."""
    signature = signed(employee)[0]
    said = dict(evidence(signature))
    assert signature.text_digest in said.values()
    assert signature.version.digest in said.values()
    assert f"{signature.entry_id}:{signature.entry.digest}" in said.values()
    assert set(READERS) == {"personal", "corporate", "third_party"}
