"""That somebody was asked, and reminded, with nothing about what they opened."""

import pytest

from vangrail.web.signatures.models import Invitation, Reminder

SPYING = ("open", "read", "click", "seen", "view", "duration", "seconds", "address", "agent")


def test_nothing_is_kept_about_reading():
    """No field says whether or how long a mail or a page was looked at, or from where."""
    names = [field.name for model in (Invitation, Reminder) for field in model._meta.get_fields()]
    assert [name for name in names if any(word in name for word in SPYING)] == []


@pytest.mark.django_db
def test_they_say_what_they_are(employee, invited, version):
    """A person with a version; the number of a reminder."""
    assert str(invited(employee)) == f"Emil Employee {version}"
    assert str(Reminder(number=2)) == "2"
