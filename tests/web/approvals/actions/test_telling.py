"""Who hears what."""

import pytest
from django.core import mail

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.due.worker import Loop

pytestmark = pytest.mark.django_db


def test_who_is_next_gets_a_mail_without_the_words(asked, approver, draft):
    """A link and whose it is; never what it says, nor its title."""
    Loop().drain()
    (letter,) = mail.outbox
    assert letter.to == [approver.email]
    assert f"/manage/approvals/{asked.pk}/" in letter.body
    assert "sale" not in letter.body + letter.subject


def test_who_wrote_it_hears_how_it_ended(asked, approver, writer):
    """By name of nobody else."""
    say_yes(asked, by=approver, step=0)
    Loop().drain()
    assert [letter.to for letter in mail.outbox] == [[approver.email], [writer.email]]
    assert mail.outbox[1].subject == "Your post was approved"


def test_a_refusal_is_told_in_the_readers_language(asked, approver, writer, remarks):
    """Without the reasons, which stand on the page."""
    writer.language = "nl"
    writer.save()
    say_no(asked, remarks, by=approver, step=0)
    Loop().drain()
    assert mail.outbox[1].to == [writer.email]
    assert remarks[0].reason not in mail.outbox[1].body
    assert mail.outbox[1].subject != "Your post has to change"
