"""Clocks that run out, and words whose time is over."""

from datetime import timedelta

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.actions.waiting import LOOKS, escalate, forget, leave_out
from vangrail.web.mentions.authors import key_of
from vangrail.web.mentions.models import Escalation, Handed, HandOver, LeftOut, Look, Mention
from vangrail.web.people.models import Role


def test_the_deputy_hears_once(mention, care, person):
    """Of all that is late in one mail; not of what is closed, repeats another, or has time."""
    deputy = person("Dora Deputy")
    Role.objects.create(person=deputy, name="desk", desk="customer_care", deputy=True)
    late = [mention(due_at=NOON - timedelta(minutes=minute)) for minute in (1, 2)]
    mention(due_at=NOON - timedelta(hours=1), closed_at=NOON)
    mention(due_at=NOON - timedelta(hours=1), same_as=late[0])
    mention(due_at=NOON + timedelta(hours=1))
    assert escalate(at=NOON) == 2
    assert escalate(at=NOON + timedelta(minutes=5)) == 0
    assert set(Escalation.objects.values_list("to", "at")) == {(deputy.pk, NOON)}
    (mail,) = mails()
    assert mail.to == [deputy.email]
    assert "2 mentions" in mail.body


def test_a_new_clock_can_run_out_too(mention, care, person):
    """After a hand-over the other desk's deputy hears of it."""
    lawyer = person("Lara Legal", "desk", desk="legal")
    one = mention(due_at=NOON - timedelta(hours=1))
    escalate(at=NOON)
    working.hand_over(one, "legal", "note", by=care, at=NOON)
    assert escalate(at=NOON) == 0
    assert escalate(at=NOON + timedelta(days=7)) == 1
    assert Escalation.objects.get().to == lawyer


def test_what_was_said_is_forgotten_in_time(mention, care, source):
    """Words, address and author, what colleagues wrote about it; the rest stays for the counts, and what is open is closed."""
    old = mention(forget_on=NOON.date() - timedelta(days=1), author="a" * 32, like_a=1, like_b=2)
    Handed.objects.create(mention=old, receipt="r", words="seen", picture=b"x", lines="read", language="en")
    working.hand_over(old, "customer_care", "a note", by=care, at=NOON)
    young = mention(forget_on=NOON.date())
    Look.objects.create(source=source, at=NOON - LOOKS - timedelta(days=1))
    Look.objects.create(source=source, at=NOON)
    assert forget(at=NOON) == 1
    assert forget(at=NOON) == 0
    old.refresh_from_db()
    assert (old.text, old.address, old.author, old.like_a, old.forgotten_at) == ("", "", "", None, NOON)
    assert (old.closed_at, old.closing.outcome, old.topic) == (NOON, "left", "service")
    handed = Handed.objects.get()
    assert (handed.words, handed.picture, handed.lines) == ("", None, "")
    assert HandOver.objects.get().note == ""
    assert Mention.objects.get(pk=young.pk).text
    assert Look.objects.count() == 1


def test_many_are_forgotten_in_parts(mention):
    """Each in a transaction of its own."""
    for _ in range(5):
        mention(forget_on=NOON.date() - timedelta(days=1))
    assert forget(at=NOON, most=2) == 5


def test_who_asks_is_left_out_and_forgotten(mention):
    """What there is of theirs goes at once; who they are is written nowhere."""
    theirs = mention(author=key_of("ada@social.example"))
    other = mention(author=key_of("bob@social.example"))
    assert leave_out("https://social.example/@ada", at=NOON)
    assert leave_out("@ada@social.example", at=NOON)
    assert not leave_out("nonsense", at=NOON)
    assert [row.author for row in LeftOut.objects.all()] == [key_of("ada@social.example")]
    theirs.refresh_from_db()
    other.refresh_from_db()
    assert (theirs.text, theirs.author) == ("", "")
    assert other.text
