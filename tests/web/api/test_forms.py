"""What is asked when a token is made."""

from vangrail.web.api.forms import TokenForm


def test_a_token_says_what_it_is_for():
    """Without a name there is none."""
    assert TokenForm({"name": "Planning tool", "scope": "check"}).is_valid()
    assert set(TokenForm({"name": " ", "scope": "all"}).errors) == {"name", "scope"}
