"""What a question is called, and what it never says."""

from datetime import timedelta

from django.utils import timezone

from tests.web.questions.conftest import SECRET
from vangrail.web.questions.actions.answering import answer, decide
from vangrail.web.questions.actions.waiting import escalate, forget
from vangrail.web.questions.models import new_key


def test_a_key_cannot_be_guessed():
    """128 random bits, each time others."""
    assert len({new_key() for _ in range(50)}) == 50
    assert len(new_key()) >= 21


def test_late_is_open_and_past_its_time(put, lena):
    """An answer ends it, however late."""
    question = put(at=timezone.now() - timedelta(days=1))
    assert (question.is_answered, question.is_late) == (False, True)
    answer(question, "Yes.", by=lena)
    question.refresh_from_db()
    assert (question.is_answered, question.is_late) == (True, False)


def test_names_hold_nothing_of_what_was_sent(put, lena, dirk):
    """They could end up in a log."""
    question = put(kind="contest", clause="a_clause", rule="heron-named")
    escalation = escalate(question, "late", at=timezone.now())
    decision = decide(question, "stays", SECRET, by=lena)
    names = [str(each) for each in (question, question.sent, question.answer, decision, escalation)]
    forget(at=timezone.now() + timedelta(days=99))
    question.refresh_from_db()
    names.append(str(question.forgotten))
    assert not [name for name in names if SECRET in name]
