"""The book's pages, tried by an employee, the desk, another desk, the owner, and who is not signed in."""

import pytest

from tests.web.policies.actions.test_precedents import wanted
from tests.web.policies.models.test_precedents import row
from tests.web.questions.forms.test_precedents import GIVEN
from vangrail.web.policies.models import Precedent, Retirement, Settlement
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.actions.precedents import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(lena, dirk, person, owner, employee):
    """Give those who try every page."""
    return employee, person("Hana", "desk", desk="hr"), lena, owner


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/precedents/", "get", (200, 200, 200, 200)),
        ("/precedents/{one}/", "get", (200, 200, 200, 200)),
        ("/precedents/nothing/", "get", (404, 404, 404, 404)),
        ("/manage/precedents/", "get", (403, 200, 200, 200)),
        ("/manage/precedents/new/", "get", (403, 200, 200, 200)),
        ("/manage/precedents/new/", "post", (403, 422, 422, 422)),
        ("/manage/precedents/{one}/wording/", "get", (403, 404, 200, 200)),
        ("/manage/precedents/{one}/retirement/", "get", (403, 404, 200, 200)),
        ("/manage/precedents/{one}/retirement/", "post", (403, 404, 200, 200)),
        ("/manage/precedents/disagreements/", "get", (403, 403, 403, 200)),
        ("/manage/precedents/disagreements/{one}/{other}/", "post", (403, 403, 403, 422)),
        ("/manage/precedents/examples/", "post", (403, 403, 403, 302)),
        ("/manage/questions/{question}/precedent/", "get", (403, 404, 200, 404)),
        ("/manage/questions/{question}/precedent/", "post", (403, 404, 422, 404)),
        ("/manage/questions/{open}/precedent/", "get", (403, 404, 404, 404)),
    ],
)
def test_who_may_open_what(as_person, put, people, path, method, statuses):
    """And nobody without signing in."""
    question, waiting = put(note="May I?"), put()
    answer(question, "You may.", by=people[2])
    keys = {"one": row().key, "other": row(answer="dont").key, "question": question.key, "open": waiting.key}
    address = path.format(**keys)
    data = {} if method == "get" else {"why": ""}
    found = tuple(getattr(as_person(who), method)(address, data).status_code for who in people)
    assert tuple(422 if status == 200 and method == "post" else status for status in found) == tuple(
        422 if status == 200 and method == "post" else status for status in statuses
    )
    assert getattr(as_person(None), method)(address).status_code == 302


def test_an_answer_becomes_one_for_everybody(as_person, put, lena, employee):
    """Prefilled, made anonymous, published in one press, and named by the next check."""
    question = put(by=employee, note="May I post 0470 12 34 56?", clause="a_clause", language="en")
    answer(question, "Yes, without the board.", by=lena)
    client = as_person(lena)
    assert (
        f"/manage/questions/{question.key}/precedent/"
        in client.get(f"/manage/questions/{question.key}/").content.decode()
    )
    address = f"/manage/questions/{question.key}/precedent/"
    page = client.get(address).content.decode()
    assert "May I post 0470 12 34 56?" in page
    assert "Yes, without the board." in page
    refused = client.post(address, GIVEN | {"question_en": "May I post 0470 12 34 56?"})
    assert "a phone number" in refused.content.decode()
    assert not Precedent.objects.exists()
    sent = client.post(address, GIVEN)
    made = Precedent.objects.get()
    assert sent.headers["Location"] == f"/precedents/{made.key}/"
    assert "May I post the team?" in as_person(employee).get("/precedents/?q=team").content.decode()
    checked = (
        as_person(employee).post("/", {"text": "A photo of the whiteboard", "account": "personal"}).content.decode()
    )
    assert "Somebody asked this before:" in checked
    assert "Yes, without the board." in checked
    assert made.key in checked


def test_nothing_leads_back_to_who_asked(as_person, put, lena, employee):
    """Neither a row nor a page."""
    question = put(by=employee, note="May I?", clause="a_clause")
    answer(question, "You may.", by=lena)
    as_person(lena).post(f"/manage/questions/{question.key}/precedent/", GIVEN)
    made = Precedent.objects.get()
    assert employee.name not in as_person(lena).get(f"/precedents/{made.key}/").content.decode()
    assert not [field for field in Precedent._meta.get_fields() if "question" in str(field.related_model or "").lower()]


def test_a_search_answers_with_its_part_only(as_person, held, employee):
    """As somebody types; words that fit nothing say where to go."""
    row(question={"en": "May I post a cake?"})
    client = as_person(employee)
    part = client.get("/precedents/?q=cake", headers={"HX-Request": "true"}).content.decode()
    assert "May I post a cake?" in part
    assert "<h1>" not in part
    assert "/questions/desks/" in client.get("/precedents/?q=zebra").content.decode()
    assert "May I post a cake?" not in client.get("/precedents/?clause=other").content.decode()


def test_the_owner_settles_two_that_disagree(as_person, held, lena, owner):
    """Keeps one, or both with a reason."""
    one, other, third = (publish(wanted(answer=level), held, by=lena) for level in ("fine", "dont", "ask"))
    client = as_person(owner)
    assert client.get("/manage/precedents/disagreements/").content.decode().count("Keep both") == 2
    where = "/manage/precedents/disagreements/{}/{}/".format
    client.post(where(one.key, other.key), {"keep": one.key, "why": "The newer one is too strict."})
    assert Retirement.objects.get().precedent == other
    client.post(where(one.key, third.key), {"keep": "both", "why": "The third is for evenings."})
    assert Settlement.objects.get().why == "The third is for evenings."
    assert "No answers disagree" in client.get("/manage/precedents/disagreements/").content.decode()


def test_a_retired_one_says_so(as_person, held, lena, employee):
    """With the reason, and what stands in its place."""
    one = publish(wanted(), held, by=lena)
    client = as_person(lena)
    client.post(f"/manage/precedents/{one.key}/wording/", GIVEN)
    page = as_person(employee).get(f"/precedents/{one.key}/").content.decode()
    assert "This answer holds no more" in page
    new = Precedent.objects.exclude(pk=one.pk).get()
    assert f"/precedents/{new.key}/" in page
    assert client.get(f"/manage/precedents/{one.key}/wording/").status_code == 404
    client.post(f"/manage/precedents/{new.key}/retirement/", {"why": "The rooms changed."})
    assert "The rooms changed." in as_person(employee).get(f"/precedents/{new.key}/").content.decode()


def test_the_desk_sees_its_own(as_person, held, lena):
    """And what wants a look."""
    row(clause="gone", question={"en": "A lost one?"})
    page = as_person(lena).get("/manage/precedents/").content.decode()
    assert "A lost one?" in page
    assert "These want a look" in page
