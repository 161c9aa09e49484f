"""The code on paper, and the questions."""

import pytest

from vangrail.web.signatures.codes import code_of, printed
from vangrail.web.signatures.forms.signing import CodeForm, QuestionsForm
from vangrail.web.signatures.paper import paper_for
from vangrail.web.signatures.signer import invitation_for

pytestmark = pytest.mark.django_db


def test_a_code_finds_its_invitation(employee, invited):
    """Another one is told in a sentence."""
    invitation = invited(employee)
    form = CodeForm({"code": printed(code_of(invitation.pk, invitation.nonce))}, find=invitation_for)
    assert form.is_valid()
    assert form.invitation == invitation
    assert "ask who gave it" in str(CodeForm({"code": "2222 2222 2222 2222"}, find=invitation_for).errors)


def test_every_try_is_kept_in_its_order(employee, version):
    """A right answer after two wrong ones; sent again, it is no new try."""
    asked = paper_for(employee).questions[:1]
    (key,) = [each.key for each in asked]
    numbers = sorted(range(3), key=lambda number: asked[0].question.answers[number].right)
    tried = {}
    for number in numbers:
        form = QuestionsForm(asked, tried, data={key: str(number)})
        assert form.is_valid() == (number == numbers[-1])
        tried = form.tried
    again = QuestionsForm(asked, tried, data={key: str(numbers[-1])})
    assert again.is_valid()
    assert again.record() == [{"clause": asked[0].clause, "question": asked[0].place, "answers": numbers}]
    assert again.explained() == [(asked[0].question.prompt, asked[0].question.answers[numbers[-1]].why)]
    assert QuestionsForm(asked, tried)[key].initial == str(numbers[-1])


def test_a_question_left_open_says_which(employee, version):
    """Each has its own sentence in the summary."""
    asked = paper_for(employee).questions
    form = QuestionsForm(asked, {}, data={})
    assert not form.is_valid()
    assert asked[0].question.prompt in str(form.errors[asked[0].key])
    assert QuestionsForm(asked, {}, data={asked[0].key: "9"}).errors
