"""Which questions somebody may see."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.actions.waiting import escalate
from vangrail.web.questions.queries.questions import (
    by_receipt,
    code_for,
    digest,
    get_for,
    get_own,
    inbox,
    own,
    theirs,
)


def test_a_desk_sees_its_own_questions_only(put, lena, dirk, person, owner):
    """The deputy too; another desk and the policy's owner do not."""
    question = put()
    hana = person("Hana", "desk", desk="hr")
    assert get_for(lena, question.key) == get_for(dirk, question.key) == question
    for who in (hana, owner):
        with pytest.raises(Http404):
            get_for(who, question.key)
    with pytest.raises(PermissionDenied):
        theirs(person("Nobody"))


@pytest.mark.parametrize("how", ["contest", "vacant", "escalated"])
def test_what_comes_to_the_owner(put, lena, owner, how):
    """A rule found wrong, a desk without anybody, a question that nobody answered."""
    question = (
        put(kind="contest", clause="a_clause") if how == "contest" else put(desk="pr" if how == "vacant" else "legal")
    )
    if how == "escalated":
        escalate(question, "late", at=timezone.now())
    assert get_for(owner, question.key) == question


def test_the_inbox_puts_what_is_late_first(put, lena):
    """And shows what was answered last."""
    late, fresh = put(at=timezone.now() - timedelta(days=2)), put()
    done = put()
    answer(done, "Yes.", by=lena)
    found = inbox(lena)
    assert (found.late, found.open, found.answered) == ([late], [fresh], [done])


def test_ones_own_under_ones_name(put, lena, employee):
    """Nobody else's, and not those that were sent without a name."""
    mine, nameless = put(by=employee), put()
    assert list(own(employee)) == [mine]
    assert get_own(employee, mine.key) == mine
    for who, question in ((lena, mine), (employee, nameless)):
        with pytest.raises(Http404):
            get_own(who, question.key)


def test_a_code_opens_one_question_however_it_is_typed(put, employee):
    """Only one without a name; what is kept is no code."""
    question, named = put(once="abc"), put(by=employee, once="def")
    code = code_for("abc")
    assert len(code.replace("-", "")) == 16
    assert by_receipt(f" {code.lower().replace('-', ' ')} ") == question
    assert by_receipt(code_for("def")) is None
    assert by_receipt("") is None
    assert named.receipt == ""
    assert code not in question.receipt
    assert digest("a-b") == digest("AB")
