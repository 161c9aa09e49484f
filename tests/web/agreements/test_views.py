"""The pages on which two people agree."""

import pytest

from vangrail.web.agreements.actions import propose
from vangrail.web.agreements.models import Agreement, Reply

pytestmark = pytest.mark.django_db
OFFICE = {"kind": "office", "moments": ["reachable"], "note": "My son may call."}


def test_both_agree_on_their_own_pages(as_person, member, boss):
    """One proposes, the other says yes."""
    assert as_person(member).post("/agreement/", OFFICE).status_code == 302
    made = Agreement.objects.get()
    answer = as_person(boss).get(f"/manage/agreements/{member.pk}/")
    assert "My son may call." in answer.text
    assert as_person(boss).post(f"/agreement/{made.pk}/reply/")["Location"] == f"/manage/agreements/{member.pk}/"
    assert "Mia Manager said yes" in as_person(member).get("/agreement/").text


def test_something_else_is_asked_for_with_words(as_person, member, boss):
    """Without them the page asks again, and nothing is kept."""
    made = propose(member, "office", [], by=boss)
    page = f"/agreement/{made.pk}/reply/"
    assert as_person(member).post(page, {"change": "1", "words": ""}).status_code == 422
    assert not Reply.objects.exists()
    assert as_person(member).post(page, {"change": "1", "words": "Also on Friday"})["Location"] == "/agreement/"
    assert "Also on Friday" in as_person(boss).get(f"/manage/agreements/{member.pk}/").text


@pytest.mark.parametrize(
    ("who", "team", "own", "reply"), [("boss", 200, 200, 404), ("stranger", 200, 404, 404), ("member", 403, 403, 302)]
)
def test_only_the_two_may(as_person, request, member, boss, who, team, own, reply):
    """Another manager does not even learn that there is something."""
    made = propose(member, "office", [], by=boss)
    visitor = as_person(request.getfixturevalue(who))
    found = [visitor.get("/manage/agreements/"), visitor.get(f"/manage/agreements/{member.pk}/")]
    found.append(visitor.post(f"/agreement/{made.pk}/reply/"))
    assert [each.status_code for each in found] == [team, own, reply]


@pytest.mark.parametrize(("role", "status"), [("people_admin", 200), ("auditor", 200), ("policy_owner", 403)])
def test_counts_are_for_who_looks_after_people(as_person, person, member, role, status):
    """They name nobody."""
    answer = as_person(person("", role)).get("/manage/agreements/counts/")
    assert answer.status_code == status
    assert "Tom Team" not in answer.text


def test_who_is_not_signed_in_is_asked_to(as_person):
    """On each page."""
    for page in ("/agreement/", "/manage/agreements/", "/manage/agreements/counts/"):
        assert as_person(None).get(page).status_code == 302


def test_without_a_manager_the_page_says_so(as_person, boss):
    """And offers nothing to send."""
    assert "Propose this" not in as_person(boss).get("/agreement/").text


def test_what_is_not_safe_is_said_and_nothing_is_lost(as_person, member):
    """The form comes back as it was sent."""
    answer = as_person(member).post("/agreement/", OFFICE | {"kind": "driving", "moments": ["quick_look"]})
    assert "My son may call." in answer.text
    assert not Agreement.objects.exists()
