"""Codes on paper."""

from vangrail.web.people.models import Person, PrintedCode


def test_it_says_what_it_is():
    """Without the code."""
    assert str(PrintedCode(person=Person(name="Ada"), digest="secret")) == "code for Ada"
