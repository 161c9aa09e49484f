"""Reviews."""

from vangrail.web.policies.forms.reviewing import OutcomeForm, ReviewForm


def test_a_clause_is_one_of_the_policys():
    """Or the whole policy."""
    said = {"due": "2026-12-01", "trigger": "law"}
    assert ReviewForm(said, clauses=[("a", "A")]).is_valid()
    assert ReviewForm({**said, "clause": "a"}, clauses=[("a", "A")]).is_valid()
    assert not ReviewForm({**said, "clause": "b"}, clauses=[("a", "A")]).is_valid()


def test_an_outcome_is_keep_change_or_drop():
    """With or without a next date."""
    assert OutcomeForm({"decision": "change"}).is_valid()
    assert not OutcomeForm({"decision": "burn"}).is_valid()
