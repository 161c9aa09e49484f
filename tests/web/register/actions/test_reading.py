"""What a vault says is kept; what it does not say changes nothing that is known."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.register.actions import ask_vault, keep
from vangrail.web.register.actions import reading as module
from vangrail.web.register.vaults import Changed, VaultError

pytestmark = pytest.mark.django_db
CHANGED = Changed(datetime(2026, 5, 4, tzinfo=UTC), 3, {"second_factor": True})


class Answers:
    """A vault that says what it is told."""

    def __init__(self, said):
        """Keep it."""
        self.said = said

    def last_changed(self, ref):
        """Say it, or raise it."""
        assert ref == "social/shop"
        if isinstance(self.said, Exception):
            raise self.said
        return self.said


@pytest.fixture
def say(monkeypatch):
    """Give a function that makes every vault say this."""
    return lambda said: monkeypatch.setattr(module, "vault", lambda _name: Answers(said) if said else None)


def test_the_newest_answer_is_kept_and_trouble_erases_none(held, keeper, say):
    """The sentence stands beside what was known."""
    keep(held, {"vault": "openbao", "entry": "social/shop"}, by=keeper)
    say(CHANGED)
    assert ask_vault(held, by=keeper).version == 3
    say(VaultError("vault: wanted an answer, found ConnectionError"))
    reading = ask_vault(held, by=None)
    assert (reading.version, reading.changed_at, reading.flags) == (3, CHANGED.at, {"second_factor": True})
    assert "ConnectionError" in reading.trouble
    say(CHANGED)
    assert ask_vault(held, by=None).trouble == ""


def test_without_a_vault_there_is_nothing_to_ask(held, keeper, say):
    """A person's word is all there is."""
    assert ask_vault(held, by=keeper) is None
    keep(held, {"vault": "link", "entry": "social/shop"}, by=keeper)
    say(None)
    assert ask_vault(held, by=keeper) is None


def test_who_does_not_hold_it_asks_nothing(held, employee, auditor):
    """Not even whether there is a vault."""
    for who in (employee, auditor):
        with pytest.raises(PermissionDenied):
            ask_vault(held, by=who)
