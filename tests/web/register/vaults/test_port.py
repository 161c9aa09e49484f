"""What a vault says."""

from datetime import UTC, datetime

import pytest

from vangrail.web.register.vaults.port import Changed, VaultError, is_entry


def test_a_vault_may_count_no_versions():
    """Then there is none, and no flag."""
    found = Changed(datetime(2026, 1, 1, tzinfo=UTC))
    assert (found.version, found.flags, VaultError.code) == (None, {}, "vault")


@pytest.mark.parametrize(
    ("ref", "good"),
    [
        ("social/shop", True), ("Shop 1", True), ("a@b.example", True), ("", False), ("/a", False), ("a/", False), ("..", False),
        ("a/../b", False), ("a?b", False), ("a%2f..", False), ("a\nb", False),
    ],
)  # fmt: skip
def test_names_lead_nowhere_else(ref, good):
    """No way up, no question marks, nothing encoded."""
    assert is_entry(ref) is good
