"""Work is shown in words, without what it was about."""

import pytest
from django.utils import timezone

from tests.web.due.work import effect
from vangrail.web.due.actions import later
from vangrail.web.due.rescue import LOST
from vangrail.web.due.runner import Result
from vangrail.web.running.queries import load
from vangrail.web.running.shown import figures, row, why


@pytest.mark.django_db
def test_a_mail_is_called_a_mail():
    """To whom is not shown."""
    later(effect, "ann@example.org")
    result = Result.objects.get()
    assert "ann" not in str(row(result))
    result.task_path = "vangrail.web.due.tasks.deliver"
    assert row(result).about == "A mail"
    result.task_path = "vangrail.web.people.tasks.expire"
    assert (row(result).about, row(result).name) == ("people", "expire")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (LOST, "stopped in the middle"),
        ("smtplib.SMTPRecipientsRefused", "does not know the address"),
        ("smtplib.SMTPResponseException 550", "does not know the address"),
        ("smtplib.SMTPAuthenticationError 535", "name and password"),
        ("builtins.ConnectionRefusedError", "could not be reached"),
        ("builtins.KeyError", "builtins.KeyError"),
    ],
)
def test_why_it_failed(kind, words):
    """In words where somebody can do something about it."""
    assert words in why(kind)


@pytest.mark.django_db
def test_the_figures_in_lines():
    """The oldest is said where something waits."""
    assert dict(figures(load(timezone.now())))["Due now"] == "0"
    later(effect, "a")
    assert dict(figures(load(timezone.now())))["Due now"].startswith("1, the oldest for")
