"""Tokens and their withdrawal."""

from vangrail.web.api.models import Token, Withdrawal


def test_they_say_what_they_are_for():
    """A withdrawal by its token."""
    token = Token(name="Planning tool")
    assert [str(token), str(Withdrawal(token=token))] == ["Planning tool", "Planning tool"]
