"""Why a change is material or minor."""

from vangrail.languages import SHIPPED
from vangrail.policy.changes import MATERIAL
from vangrail.policy.reasons import REASONS


def test_every_reason_is_said_in_every_language():
    """As one sentence."""
    for sentences in REASONS.values():
        assert set(sentences) == set(SHIPPED)
        assert all(sentence.endswith(".") for sentence in sentences.values())


def test_material_reasons_are_known():
    """None of them is without a sentence."""
    assert set(REASONS) >= MATERIAL
