"""Who is an ambassador is seen by nobody: every page is the same for every role, whether four people are or none."""

import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from vangrail.web.ambassadors.actions.choosing import opt_in, opt_out
from vangrail.web.audit.models import Entry
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db

WHO = ("employee", "manager", "desk", "approver", "policy_owner", "people_admin", "auditor", "admin")
APPS = {"ambassadors", "people", "audit", "evidence", "training", "agreements", "register", "signatures"}
"""The apps that know people."""

CHANGES = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": ?"[^"]+"|data-session[^>]*|nonce="[^"]+"|value="[\w-]{20,}"|"challenge": "[^"]+"'
)
"""What differs between two looks at the same page."""


def addresses(resolver: URLResolver, prefix: str = ""):
    """Yield every address without a place to fill, of the apps that know people."""
    for each in resolver.url_patterns:
        where = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each, where)
        elif _plain(each, where):
            yield f"/{where}"


def _plain(each, where: str) -> bool:
    """Tell whether an address of an app that knows people has no place to fill."""
    ours = isinstance(each, URLPattern) and each.callback.__module__.startswith("vangrail.web.")
    return ours and each.callback.__module__.split(".")[2] in APPS and "<" not in where and "^" not in where


EVERY = sorted(set(addresses(get_resolver())))


@pytest.fixture
def four(person):
    """Give four people who could be ambassadors, who have a manager."""
    boss = person("Bea Boss")
    return boss, [person(f"Quiet {number}", manager=boss) for number in range(4)]


def looks(enter, pages) -> dict[str, str]:
    """Return what somebody sees on each page that opens for them, signed in anew for each: some end a visit."""
    found = {}
    for page in pages:
        answer = enter().get(page)
        if answer.streaming:
            for close in (
                answer._resource_closers
            ):  # a file of ours, the same for everybody; closing the answer closes the database
                close()
        elif answer.status_code == 200 and answer["Content-Type"].startswith(("text", "application/json")):
            found[page] = CHANGES.sub("", answer.text)
    return found


@pytest.mark.parametrize("who", WHO)
def test_every_page_is_the_same_with_four_and_with_none(as_person, person, four, published, who):
    """For every role, with the pages of every app that knows people."""
    boss, people = four
    looker = boss if who == "manager" else person("Lea Looker", *([] if who == "employee" else [who]), desk="hr")
    before = looks(lambda: as_person(looker), EVERY)
    for one in people:
        opt_in(["craft"], by=one)
    after = looks(lambda: as_person(looker), EVERY)
    assert {page for page in before if before[page] != after.get(page)} == set()
    assert "/ambassadors/" in after


def test_five_are_told_as_a_number_and_none_by_name(as_person, person, four, published):
    """On the page of the shelf, to everybody alike, and gone again with the fifth."""
    _boss, people = four
    fifth = person("Quiet 5")
    for one in (*people, fifth):
        opt_in(by=one)
    page = as_person(person("", "admin")).get("/ambassadors/").text
    assert "At least 5 colleagues are" in page
    assert "Quiet" not in page
    opt_out(by=fifth)
    assert "At least" not in as_person(person("", "admin")).get("/ambassadors/").text


def test_a_page_that_told_would_be_flagged(as_person, person, four, published):
    """The test looks at what differs: a role that somebody gets is seen."""
    _boss, people = four
    admin = person("", "admin")
    before = looks(lambda: as_person(admin), ["/manage/people/"])
    Role.objects.create(person=people[0], name="auditor")
    people[0].name = "Loud"
    people[0].save()
    assert before != looks(lambda: as_person(admin), ["/manage/people/"])


def test_neither_choice_stands_in_the_audit(four):
    """Nor in the number of its entries."""
    before = Entry.objects.count()
    for one in four[1]:
        opt_in(by=one)
        opt_out(by=one)
    assert Entry.objects.count() == before
