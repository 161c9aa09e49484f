"""Whether something names a brand."""

import pytest

from vangrail.web.mentions.terms import names_one


@pytest.mark.parametrize(
    "text", ["Lost by ACME retail", "acme\n  Retail!", "#AcmeRetail", "# acmeretail lost it", "I love STRASSEN & Co"]
)
def test_what_names_one(text):
    """In capitals or not, over a line's end, as a tag."""
    assert names_one(text, ["Acme Retail", "straßen & co"])


@pytest.mark.parametrize("text", ["", "acme", "retail of acme", "acmeretail", "Olga Owner was seen"])
def test_what_names_none(text):
    """Nothing, half of it, the other way round, and people."""
    assert not names_one(text, ["Acme Retail"])


def test_without_terms_nothing_is_named():
    """Neither by none nor by an empty one."""
    assert not names_one("Acme", [])
    assert not names_one("Acme", [" "])
