"""Entries and what was said."""

from vangrail.decisions.chain import ORIGIN
from vangrail.web.audit.models import Entry, Head, Payload


def test_they_say_what_they_are():
    """A kind with its number; an actor with a subject; the end of the chain as it is printed."""
    assert str(Entry(pk=3, kind="policies.published")) == "3 policies.published"
    assert str(Payload(actor="people.person:1", subject="policies.version:2")) == "people.person:1 policies.version:2"
    assert str(Head()) == f"0:{ORIGIN}"
