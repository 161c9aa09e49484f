"""Mailed links."""

from vangrail.web.people.models import MailedLink, Person


def test_it_says_what_it_is():
    """Without the secret."""
    assert str(MailedLink(person=Person(name="Ada"), digest="secret")) == "link for Ada"
