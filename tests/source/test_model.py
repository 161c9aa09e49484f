"""A policy folder as a value."""

import pytest
from pydantic import ValidationError

from vangrail.policy.company import Company
from vangrail.source.model import PolicySource


def test_a_source_is_frozen_and_closed():
    """Nobody changes it in passing, and unknown keys are refused."""
    source = PolicySource(company=Company(name="Acme", country="BE"), languages=("nl",))
    with pytest.raises(ValidationError, match="frozen"):
        source.version = "2"
    with pytest.raises(ValidationError, match="colour"):
        PolicySource(company=source.company, languages=("nl",), colour="red")
