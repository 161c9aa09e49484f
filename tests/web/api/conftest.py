"""What the tests of the addresses for programs share."""

import pytest

from vangrail.web.api import queries


@pytest.fixture(autouse=True)
def _fresh_tokens(monkeypatch):
    """Look every token up: between two tests it is another one."""
    monkeypatch.setattr(queries, "FRESH", 0.0)
    queries.forget()
