"""Tokens as rows of a page."""

from vangrail.web.api.models import Token
from vangrail.web.api.shown import rows


def test_a_row_says_what_a_token_may_in_words():
    """A scope that is offered no more stands there by its name."""
    (row,) = rows([Token(name="Tool", scopes=["check", "gone:read"])])
    assert [str(each) for each in row["may"]] == ["check drafts, and ask whether anything is frozen", "gone:read"]
    assert row["withdrawal"] is None
