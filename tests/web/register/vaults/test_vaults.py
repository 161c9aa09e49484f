"""Which vaults there are."""

from types import SimpleNamespace

import pytest

from vangrail.web.register import vaults
from vangrail.web.register.vaults import VaultError, vault


def test_a_person_says_it_where_no_vault_is_known():
    """There is nothing to ask."""
    assert vault("link") is None


def test_a_package_can_bring_one(monkeypatch):
    """By an entry point of its name."""
    made = SimpleNamespace()
    entry = SimpleNamespace(name="pass", load=lambda: lambda: made)
    monkeypatch.setattr(vaults, "entry_points", lambda group: [entry] if group == "vangrail.vaults" else [])
    assert vault("pass") is made


def test_the_one_of_the_settings_needs_them():
    """Or says that they are missing."""
    with pytest.raises(VaultError):
        vault("openbao")
