"""The questions of the demonstration."""

from vangrail.web.people.demo import CAST
from vangrail.web.policies.queries.precedents import disagreeing
from vangrail.web.questions.demo import fill
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.questions import inbox, own


def test_every_state_can_be_seen(published_example, person):
    """One waits, one is late, one was answered, one was found wrong and decided; a second time changes nothing."""
    talk = person("Talk", "desk", desk="communications")
    care = person("Care", "desk", desk="customer_care")
    employee = person("Noor")
    employee.email = CAST[0].email
    employee.save()
    fill()
    fill()
    assert Question.objects.count() == 4
    found = inbox(talk)
    assert [len(part) for part in (found.late, found.open, found.answered)] == [0, 1, 2]
    assert len(inbox(care).late) == 1
    assert len(own(employee)) == 3
    assert not Question.objects.filter(rule="").exists()
    (pair,) = disagreeing()
    assert [one.answer for one in pair] == ["fine", "ask"]


def test_before_a_policy_nothing_is_asked(db):
    """There is nobody to answer."""
    fill()
    assert not Question.objects.exists()
