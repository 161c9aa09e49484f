"""What an answer of the vault means. Against a real one: `make networks`."""

from datetime import UTC, datetime

import pytest

from vangrail.web.register.vaults import openbao
from vangrail.web.register.vaults.openbao import OpenBao
from vangrail.web.register.vaults.port import VaultError

ANSWER = {
    "data": {
        "current_version": 2,
        "updated_time": "2026-11-22T03:04:05.123456789Z",
        "custom_metadata": {"second_factor": "true", "shared": "no", "owner": "communications"},
        "versions": {"1": {"created_time": "2026-05-01T00:00:00Z"}, "2": {"created_time": "2026-06-01T10:00:00.5Z"}},
    }
}


def test_the_newest_version_says_when():
    """A word about an entry moves `updated_time`, and is no change of the secret. Words that say yes or no are flags."""
    found = openbao._changed(ANSWER)
    assert (found.at, found.version) == (datetime(2026, 6, 1, 10, tzinfo=UTC), 2)
    assert found.flags == {"second_factor": True, "shared": False}


@pytest.mark.parametrize("answer", [{}, {"data": None}, {"data": {"current_version": "x"}}, "page"])
def test_another_answer_is_none(answer):
    """A sign-in page in the way, for example."""
    with pytest.raises(VaultError, match="metadata of an entry"):
        openbao._changed(answer)


def test_without_settings_it_says_which():
    """Nothing is asked."""
    with pytest.raises(VaultError, match="VANGRAIL_VAULT"):
        OpenBao("", "")
