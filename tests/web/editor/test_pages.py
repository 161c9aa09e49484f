"""Every page of the editor, for somebody who may, who may partly, and who may not; and without anybody signed in."""

import pytest
from django.urls import get_resolver

pytestmark = pytest.mark.django_db

WRITE = [
    "interview/", "draft/folder/", "draft/proposal/", "draft/clauses/new/", "draft/clauses/respect/",
    "draft/clauses/respect/facts/", "draft/clauses/respect/questions/nl/", "draft/clauses/respect/rules/",
    "draft/clauses/respect/origin/", "draft/dials/", "draft/people/legal/", "draft/facts/company/", "draft/facts/work-rules/",
    "draft/facts/review/", "draft/facts/third-parties/", "draft/facts/owner/", "draft/lists/rooms/new/", "draft/lists/rooms/0/",
    "draft/lists/accounts/0/", "draft/lists/quiet-periods/new/", "draft/lists/spokespersons/new/", "draft/lists/pauses/new/",
]  # fmt: skip
"""Pages for who owns the policy."""

LISTS = ["draft/words/", "draft/words/secret/", "draft/lists/embargoes/new/", "draft/lists/embargoes/0/"]
"""Pages for desks too."""

SEE = [
    "draft/", "draft/summary/", "draft/to-do/", "draft/people/", "draft/changes/", "draft/library/", "draft/folder/zip/",
    "draft/clauses/", "draft/calendar/", "draft/need-to-know/", "draft/lists/rooms/", "draft/lists/embargoes/",
    "draft/lists/quiet-periods/", "draft/lists/accounts/", "draft/lists/spokespersons/", "draft/lists/pauses/",
    "draft/lists/rooms/0/door/", "draft/lists/rooms/0/code/",
]  # fmt: skip
"""Pages for who audits, too."""


def at(page: str) -> str:
    """Return the address of a page."""
    return f"/manage/policy/{page}"


@pytest.mark.parametrize("page", [*WRITE, *LISTS, *SEE])
def test_the_owner_may_open_every_page(example_draft, owner, as_person, page):
    """In every language."""
    visitor = as_person(owner)
    for language in ("en", "nl", "es"):
        answer = visitor.get(at(page), headers={"accept-language": language})
        assert answer.status_code == 200, answer.content[:500]


@pytest.mark.parametrize("page", [*LISTS, *SEE])
def test_a_desk_may_keep_its_lists(example_draft, legal, as_person, page):
    """And see the draft."""
    assert as_person(legal).get(at(page)).status_code == 200


@pytest.mark.parametrize("page", WRITE)
def test_a_desk_may_not_write_the_policy(example_draft, legal, as_person, page):
    """Only look at it."""
    assert as_person(legal).get(at(page)).status_code == 403


@pytest.mark.parametrize("page", [*WRITE, *LISTS, *SEE])
def test_an_employee_may_open_none(example_draft, employee, as_person, page):
    """Nor who is not signed in, who is asked to."""
    assert as_person(employee).get(at(page)).status_code == 403
    assert as_person(None).get(at(page)).status_code == 302


def test_every_address_is_tried():
    """A page that is not among those above is forgotten here."""
    patterns = [str(each.pattern) for part in get_resolver().url_patterns for each in getattr(part, "url_patterns", [])]
    ours = {pattern for pattern in patterns if pattern.startswith(("manage/policy/draft", "manage/policy/interview"))}
    assert len(ours) == 35


@pytest.mark.parametrize("page", ["draft/clauses/", "draft/to-do/", "draft/dials/", "draft/lists/rooms/"])
def test_before_there_is_a_draft_every_page_leads_to_its_beginning(owner, as_person, page):
    """Which says how one comes."""
    visitor = as_person(owner)
    answer = visitor.get(at(page))
    assert answer.status_code == 302
    assert b"interview" in visitor.get(answer.url).content


@pytest.mark.parametrize(
    "page", ["draft/clauses/no_such/", "draft/lists/no/", "draft/lists/rooms/99/", "draft/facts/no/", "draft/people/no/",
             "draft/words/no/", "draft/clauses/respect/questions/fr/", "draft/lists/rooms/99/door/"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(example_draft, owner, as_person, page):
    """Rather than an error."""
    assert as_person(owner).get(at(page)).status_code == 404
