"""The interview as pages."""

import pytest

from vangrail.web.editor.models import Interview, NeedToKnowList, Workspace
from vangrail.web.editor.queries.interview import OPEN, questions_in
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db
HOME = "/manage/policy/interview/"
PAGES = f"{HOME}questions/"


def test_a_manager_gets_from_nothing_to_a_draft(owner, as_person):
    """A question a page, saved at every step, checked at the end, without any script."""
    visitor = as_person(owner)
    where = visitor.post(HOME).url
    seen = []
    while where.startswith(PAGES):
        page = visitor.get(where)
        assert page.status_code == 200
        assert page.content.count(b"<h1") == 1
        seen.append(where)
        where = visitor.post(where, {"company": "Acme"} if len(seen) == 1 else {"open": "yes"}).url
    assert len(seen) == 19
    assert where == f"{HOME}answers/"
    assert b"a careful default, and a to-do" in visitor.get(where).content
    done = visitor.post(f"{HOME}draft/", follow=True)
    assert b"clauses and" in done.content
    assert source_from(Workspace.objects.get().files).company.name == "Acme"


def test_a_bad_answer_keeps_the_good_one_beside_it(owner, as_person):
    """Nothing is saved of that page; the sentence says what helps."""
    visitor = as_person(owner)
    visitor.post(HOME)
    answer = visitor.post(f"{PAGES}sector/", {"sector": "bakery", "size": "many"})
    assert b'value="bakery"' in answer.content
    assert b"is not a number of people" in answer.content
    assert Interview.objects.get().given == {}


def test_a_ban_is_asked_twice(owner, as_person):
    """With alternatives; who keeps it keeps it, who chooses again is not asked."""
    visitor = as_person(owner)
    visitor.post(HOME)
    page = f"{PAGES}use_at_work/"
    asked = visitor.post(page, {"use_at_work": "banned"})
    assert asked.status_code == 200
    assert b"backfires" in asked.content
    assert Interview.objects.get().given == {}
    assert visitor.post(page, {"use_at_work": "banned", "keep": "yes"}).status_code == 302
    assert Interview.objects.get().given == {"use_at_work": "banned"}


def test_an_answer_is_changed_from_the_page_with_all(owner, as_person):
    """And leads back there."""
    visitor = as_person(owner)
    visitor.post(HOME)
    answer = visitor.post(f"{PAGES}company/?from=check", {"company": "Globex"})
    assert answer.url == f"{HOME}answers/"
    assert b"Globex" in visitor.get(answer.url).content


def test_another_owner_goes_on_where_the_first_stopped(owner, person, as_person):
    """At the question after the last one that was answered, told who was there."""
    first = as_person(owner)
    first.post(HOME)
    first.post(f"{PAGES}company/", {"company": "Acme"})
    second = as_person(person("Otto Other", "policy_owner"))
    assert b"Olga Owner" in second.get(HOME).content
    assert second.post(HOME).url == f"{PAGES}country/"


def test_i_do_not_know_leaves_what_is_empty_open(owner, as_person):
    """And keeps what was typed beside it."""
    visitor = as_person(owner)
    visitor.post(HOME)
    visitor.post(f"{PAGES}sector/", {"sector": "bakery", "size": "", "open": "yes"})
    assert Interview.objects.get().given == {"sector": "bakery", "size": OPEN}


def test_what_only_legal_may_know_is_shown_on_no_page(owner, as_person):
    """Not even to who typed it."""
    visitor = as_person(owner)
    visitor.post(HOME)
    visitor.post(f"{PAGES}company/", {"company": "Acme"})
    visitor.post(f"{PAGES}legal_matters/", {"legal_matters": "Bluefinch"})
    assert NeedToKnowList.objects.get().terms == ["Bluefinch"]
    pages = [HOME, f"{HOME}answers/", *(f"{PAGES}{name}/" for name in questions_in("en"))]
    assert not [page for page in pages if b"Bluefinch" in visitor.get(page).content]
    visitor.post(f"{HOME}draft/")
    assert b"Bluefinch" not in visitor.get("/manage/policy/draft/summary/").content


def test_answers_that_make_no_policy_are_said(owner, as_person):
    """On the page with all of them."""
    visitor = as_person(owner)
    visitor.post(HOME)
    answer = visitor.post(f"{HOME}draft/")
    assert b"This was not saved yet" in answer.content
    assert not Workspace.objects.exists()


@pytest.mark.parametrize("page", [f"{HOME}answers/", f"{PAGES}company/"])
def test_without_an_interview_there_is_no_question(owner, employee, as_person, page):
    """Nor for who may not write."""
    assert as_person(owner).get(page).status_code == 404
    assert as_person(employee).get(page).status_code == 403
    assert as_person(employee).post(f"{HOME}draft/").status_code == 403
