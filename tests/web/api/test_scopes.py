"""What tokens can be let in for."""

import rules

from vangrail.web.api.scopes import SCOPES, Caller


def test_each_scope_is_offered_under_a_permission_that_exists():
    """A word that no app knows would open to nobody, or to everybody."""
    assert all(name == each.name for name, each in SCOPES.items())
    assert [each.name for each in SCOPES.values() if each.permission and not rules.perm_exists(each.permission)] == []


def test_a_caller_is_written_down_as_who_it_acts_for():
    """Else as its token."""
    assert Caller(1, frozenset(), None, "token").actor == "token"
    assert Caller(1, frozenset(), "person", "token").actor == "person"
