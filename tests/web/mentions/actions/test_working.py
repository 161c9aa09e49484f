"""Taking care of a mention, by who may, who may for another desk only, and who may not."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.audit.models import Entry
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.models import Claim, Mention


def kinds():
    """Return what was written down of mentions."""
    return list(Entry.objects.filter(kind__startswith="mentions.").order_by("seq").values_list("kind", flat=True))


def test_one_person_takes_care(mention, care, person):
    """Twice is once; a colleague of the same desk hears who has it."""
    one = mention()
    working.claim(one, by=care, at=NOON)
    working.claim(one, by=care, at=NOON)
    with pytest.raises(ValidationError, match="Carla Care"):
        working.claim(one, by=person("", "desk", desk="customer_care"), at=NOON)
    assert Claim.objects.count() == 1
    working.release(one, by=care, at=NOON)
    assert Mention.objects.get().claimed_by is None
    assert Claim.objects.get().released_at == NOON
    assert kinds() == ["mentions.claimed", "mentions.released"]


ACTS = [
    lambda one, by: working.claim(one, by=by),
    lambda one, by: working.release(one, by=by),
    lambda one, by: working.hand_over(one, "legal", "note", by=by),
    lambda one, by: working.answered(one, by=by, reply="thanks"),
    lambda one, by: working.close(one, "left", by=by),
]


@pytest.mark.parametrize("act", ACTS)
def test_who_may_do_what(mention, care, home, employee, person, act):
    """The desk itself and the home of all mentions may; another desk, who audits and others may not."""
    for who in (person("", "desk", desk="legal"), employee, person("", "auditor"), person("", "policy_owner")):
        with pytest.raises(PermissionDenied):
            act(mention(), who)
    assert kinds() == []
    for who in (care, home):
        act(mention(), who)


def test_a_hand_over_needs_a_note(mention, care, person):
    """It goes to the other desk with a clock of its own, and its person gets a mail without any words of it."""
    lawyer = person("Lara Legal", "desk", desk="legal")
    one = mention(late_at=NOON)
    for note in ("", "  "):
        with pytest.raises(ValidationError):
            working.hand_over(one, "legal", note, by=care, at=NOON)
    with pytest.raises(ValidationError):
        working.hand_over(one, "legal", "note", by=care, situation="planted", at=NOON)
    working.claim(one, by=care, at=NOON)
    made = working.hand_over(one, "legal", "She names a lawyer.", by=care, situation="regulator", at=NOON)
    found = Mention.objects.get()
    assert (found.desk, found.situation, found.claimed_by, found.late_at) == ("legal", "regulator", None, None)
    assert found.due_at > NOON
    assert (made.desk_before, made.note) == ("customer_care", "She names a lawyer.")
    (mail,) = mails()
    assert mail.to == [lawyer.email]
    assert "lawyer" not in mail.body
    assert one.text not in mail.body
    with pytest.raises(PermissionDenied):
        working.claim(found, by=care)


def test_the_first_answer_stops_the_time(mention, care):
    """A second one is written down too."""
    one = mention()
    working.answered(one, by=care, reply="sorry_late", language="en", at=NOON)
    working.answered(one, by=care, text="And here is more", at=NOON + timedelta(hours=1))
    found = Mention.objects.get()
    assert found.answered_at == NOON
    assert found.answers.count() == 2


def test_a_closed_mention_stays_closed(mention, care):
    """With its first outcome; nothing else can be done with it."""
    one = mention()
    working.claim(one, by=care, at=NOON)
    with pytest.raises(ValidationError):
        working.close(one, "planted", by=care)
    first = working.close(one, "helped", by=care, note=" solved ", told=" Thank you! ", at=NOON)
    assert working.close(one, "left", by=care) == first
    assert (first.outcome, first.note, first.told) == ("helped", "solved", "Thank you!")
    assert Mention.objects.get().closed_at == NOON
    assert Claim.objects.get().released_at == NOON
    for act in ACTS[:4]:
        with pytest.raises(ValidationError):
            act(one, care)
