"""The desk's inbox, tried by the desk, the deputy, another desk, the owner and an employee."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.questions.conftest import SECRET
from vangrail.web.questions.models import Answer, Decision


@pytest.fixture
def people(lena, dirk, person, owner, employee):
    """Give those who try every page."""
    return lena, dirk, person("Hana", "desk", desk="hr"), owner, employee


@pytest.mark.parametrize(
    ("kind", "path", "method", "statuses"),
    [
        ("ask", "/manage/questions/", "get", (200, 200, 200, 200, 403)),
        ("ask", "/manage/questions/{}/", "get", (200, 200, 404, 404, 403)),
        ("contest", "/manage/questions/{}/", "get", (200, 200, 404, 200, 403)),
        ("ask", "/manage/questions/{}/answer/", "post", (422, 422, 404, 404, 403)),
        ("contest", "/manage/questions/{}/decision/", "post", (422, 422, 404, 422, 403)),
        ("ask", "/manage/questions/{}/decision/", "post", (403, 403, 404, 404, 403)),
        ("contest", "/manage/questions/{}/answer/", "post", (403, 403, 404, 403, 403)),
        ("ask", "/manage/questions/health/", "get", (200, 200, 200, 200, 403)),
    ],
)
def test_who_may_open_what(as_person, put, people, kind, path, method, statuses):
    """And nobody without signing in."""
    question = put(kind=kind, clause="a_clause", rule="heron-named")
    address = path.format(question.key)
    assert tuple(getattr(as_person(who), method)(address).status_code for who in people) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302


def test_the_desk_reads_and_answers(as_person, put, lena):
    """Once; then the page shows what was said."""
    question = put(note="May I?", at=timezone.now() - timedelta(days=1))
    client = as_person(lena)
    assert "Late" in client.get("/manage/questions/").content.decode()
    page = client.get(f"/manage/questions/{question.key}/").content.decode()
    assert SECRET in page
    assert "a colleague" in page
    sent = client.post(f"/manage/questions/{question.key}/answer/", {"text": "You may."})
    assert sent.headers["Location"] == f"/manage/questions/{question.key}/"
    assert "You may." in client.get(f"/manage/questions/{question.key}/").content.decode()
    assert Answer.objects.get().by == lena


def test_the_desk_decides_about_a_rule(as_person, put, lena):
    """With a reason; a rule that is to be silent needs a day."""
    question = put(kind="contest", clause="a_clause", rule="heron-named")
    client = as_person(lena)
    address = f"/manage/questions/{question.key}/decision/"
    assert "choose a day after today" in client.post(address, {"outcome": "silenced", "text": "x"}).content.decode()
    client.post(address, {"outcome": "stays", "text": "It protects a customer."})
    assert Decision.objects.get().outcome == "stays"


def test_the_rules_are_listed(as_person, held, owner):
    """With a dash where it is about few."""
    page = as_person(owner).get("/manage/questions/health/").content.decode()
    assert "Title" in page
    assert "–" in page
