"""Questions by program."""

import pytest

from vangrail.web.api.models import Repeat
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.questions import by_receipt

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]
ASKED = {"desk": "legal", "note": "May we name the heron?"}


def test_a_question_is_asked_once_under_one_key(ask, site_token):
    """The same again is the same question, with the same code; something else under the key is refused."""
    token = site_token("questions")
    first = ask("questions", ASKED, token=token, idempotency_key="7")
    again = ask("questions", ASKED, token=token, idempotency_key="7")
    assert (first.status_code, first.json()) == (201, again.json())
    assert by_receipt(first.json()["code"]).key == first.json()["key"]
    assert (Question.objects.count(), Repeat.objects.count()) == (1, 1)
    other = ask("questions", {**ASKED, "note": "Other"}, token=token, idempotency_key="7")
    assert (other.status_code, other.json()["code"]) == (422, "repeated")
    ask("questions", ASKED, token=token)
    assert Question.objects.count() == 2


def test_a_name_stands_there_only_where_somebody_asks(ask, site_token, own_token, employee):
    """And where they wanted it."""
    assert ask("questions", {**ASKED, "named": True}, token=site_token("questions")).status_code == 403
    ask("questions", ASKED, token=own_token(employee, "questions"))
    ask("questions", {**ASKED, "named": True}, token=own_token(employee, "questions"))
    assert list(Question.objects.order_by("pk").values_list("asker", flat=True)) == [None, employee.pk]


def test_a_desk_answers_by_program_as_itself(ask, own_token, person):
    """Another desk cannot find the question."""
    key = ask("questions", ASKED, token=own_token(person(), "questions")).json()["key"]
    lara, pia = person("Lara", "desk", desk="legal"), person("Pia", "desk", desk="pr")
    path = f"questions/{key}/answer"
    assert ask(path, {"text": "Yes."}, token=own_token(pia, "questions")).status_code == 404
    assert ask("questions", token=own_token(lara, "questions")).json()["items"][0]["key"] == key
    assert ask(path, {"text": "Yes."}, token=own_token(lara, "questions")).json()["answered"]
    assert Question.objects.get().answer.by == lara
    assert ask("questions", token=own_token(person(), "questions")).status_code == 403


def test_what_cannot_be_asked(ask, site_token):
    """A clause that does not exist, and zeros."""
    token = site_token("questions")
    assert ask("questions", {**ASKED, "clause": "no_clause"}, token=token).json()["field"] == "clause"
    assert ask("questions", {**ASKED, "note": "\x00"}, token=token).status_code == 422


def test_precedents_name_nobody(ask, site_token):
    """An empty book is an empty list."""
    assert ask("precedents", token=site_token("precedents:read")).json() == {"items": [], "next": None}
