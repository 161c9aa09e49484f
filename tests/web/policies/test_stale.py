"""Which translations lag behind."""

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.policies.stale import stale

OLD = small_policy()


def test_nothing_lags_where_all_moved():
    """Every language says something else."""
    assert stale(with_text(OLD, text="Other."), OLD, {}) == {}


def test_what_stayed_lags():
    """Only the first language moved."""
    assert stale(with_text(OLD, "en", text="Other."), OLD, {}) == {"nl": ["a_clause"], "es": ["a_clause"]}


def test_it_lags_until_somebody_touches_it():
    """A later version keeps the mark; a new translation takes it away."""
    assert stale(OLD, OLD, {"nl": ["a_clause"]}) == {"nl": ["a_clause"]}
    assert stale(with_text(OLD, "nl", text="Anders."), OLD, {"nl": ["a_clause"]}) == {}
