"""One's own questions, and the code."""

import pytest

from tests.web.questions.conftest import SECRET
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.queries.questions import code_for


def test_ones_own_question_and_its_answer(as_person, put, lena, employee):
    """Open at first, then with the answer."""
    question = put(by=employee)
    client = as_person(employee)
    assert f"/questions/{question.key}/" in client.get("/questions/").content.decode()
    assert SECRET in client.get(f"/questions/{question.key}/").content.decode()
    answer(question, "You may, from Monday.", by=lena)
    assert "from Monday" in client.get(f"/questions/{question.key}/").content.decode()


def test_nobody_else_opens_it(as_person, put, lena, employee, owner, person):
    """Not another employee, not the desk here, not the owner; and not without signing in."""
    question = put(by=employee)
    for who in (lena, owner, person("Other")):
        assert as_person(who).get(f"/questions/{question.key}/").status_code == 404
    assert as_person(None).get(f"/questions/{question.key}/").status_code == 302


def test_the_code_opens_the_answer_without_an_account(as_person, put, lena):
    """And a wrong one says kindly what to do."""
    question = put(once="abc")
    answer(question, "You may, from Monday.", by=lena)
    client = as_person(None)
    assert client.get("/questions/receipt/").status_code == 200
    assert "from Monday" in client.post("/questions/receipt/", {"code": code_for("abc")}).content.decode()
    assert "there is no question with it" in client.post("/questions/receipt/", {"code": "AAAA-BBBB"}).content.decode()
    assert client.post("/questions/receipt/", {}).status_code == 200


def test_codes_cannot_be_tried_one_after_the_other(as_person, held, clock_stands):
    """After ten there is a pause."""
    client = as_person(None)
    found = [client.post("/questions/receipt/", {"code": f"AAAA-{number}"}).status_code for number in range(12)]
    assert found[-1] == 429


@pytest.mark.parametrize("path", ["/questions/", "/questions/x/"])
def test_ones_own_is_for_who_signed_in(as_person, db, path):
    """Others come to the page on which one signs in."""
    assert as_person(None).get(path).status_code == 302


def test_an_empty_list_says_what_will_be_there(as_person, employee):
    """And where it comes from."""
    assert "You have not asked anything yet" in as_person(employee).get("/questions/").content.decode()
