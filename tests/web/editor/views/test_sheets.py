"""Pages with one form each."""

import pytest

from vangrail.web.editor.models import Workspace
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db
DRAFT = "/manage/policy/draft/"


def source():
    """Return what the draft says."""
    return source_from(Workspace.objects.get().files)


def send(visitor, page, **data):
    """Send a form with the token that it carries."""
    return visitor.post(page, {"seen": visitor.get(page).context["seen"], **data})


def test_facts_work_rules_review_and_others_are_saved(draft, owner, as_person):
    """Each on its own page."""
    visitor = as_person(owner)
    facts = {"name": "Globex", "countries": "NL", "sectors": "hospital", "languages": ["nl"], "first": "nl"}
    assert send(visitor, f"{DRAFT}facts/company/", **facts, works_council="true").status_code == 302
    rules = {"article": "12", "date": "2024-03-01", "document": "Handbook"}
    assert send(visitor, f"{DRAFT}facts/work-rules/", **rules).status_code == 302
    assert send(visitor, f"{DRAFT}facts/review/", next="2027-01-01").status_code == 302
    assert send(visitor, f"{DRAFT}facts/third-parties/", kinds="temps").status_code == 302
    made = source()
    assert (made.company.name, made.company.sectors, made.company.works_council) == ("Globex", ("health",), True)
    assert made.work_rules.article == "12"
    assert str(made.review.next) == "2027-01-01"
    assert made.company.third_parties == ("temps",)


def test_desk_and_owner_are_chosen_from_people_or_typed(draft, owner, person, as_person):
    """And taken away by leaving everything empty."""
    visitor, ada = as_person(owner), person("Ada")
    assert send(visitor, f"{DRAFT}people/legal/", colleague=ada.email, answers_within="4").status_code == 302
    assert send(visitor, f"{DRAFT}facts/owner/", name="Bo", contact="bo@example.org").status_code == 302
    assert source().desks["legal"].person.contact == ada.email
    assert source().company.owner.name == "Bo"
    assert send(visitor, f"{DRAFT}people/legal/").status_code == 302
    assert source().desks["legal"].person is None


def test_what_is_refused_stands_there_with_a_sentence(draft, owner, as_person):
    """And nothing is saved."""
    answer = send(as_person(owner), f"{DRAFT}facts/work-rules/", article="12")
    assert answer.status_code == 200
    assert b"error-summary" in answer.content
    assert source().work_rules is None


def test_for_whom_it_is_written_and_who_may_check_are_choices(draft, owner, as_person):
    """At least one audience; they come into the draft, its history and the overview."""
    visitor = as_person(owner)
    assert send(visitor, f"{DRAFT}facts/audiences/").status_code == 200
    assert send(visitor, f"{DRAFT}facts/audiences/", audiences=["third_party", "personal"]).status_code == 302
    assert send(visitor, f"{DRAFT}facts/open-check/", open_check="False").status_code == 302
    assert (source().audiences, source().open_check) == (("personal", "third_party"), False)
    assert "Changed who may check a post" in visitor.get(f"{DRAFT}changes/").content.decode()
    assert "Who is signed in" in visitor.get(DRAFT).content.decode()
