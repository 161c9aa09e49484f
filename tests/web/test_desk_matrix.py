"""Every address of the social team's apps, tried by everybody there is: taken from the addresses themselves, so that none is left out."""

import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db

APPS = (
    "accounts",
    "ambassadors",
    "approvals",
    "breaches",
    "crisis",
    "desk",
    "drafts",
    "mentions",
    "outlets",
    "replies",
)
WHO = ("employee", "third_party", "desk", "approver", "policy_owner", "people_admin", "auditor", "admin")
PLACE = re.compile(r"<(?:(\w+):)?\w+>")
FILL = {
    "int": "1",
    "str": "nothing",
    "slug": "nothing",
    "uuid": "00000000-0000-0000-0000-000000000000",
    "path": "nothing",
}


def addresses(resolver: URLResolver, prefix: str = ""):
    """Yield every address of these apps with its view, its places filled with what is not there."""
    for each in resolver.url_patterns:
        where = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            if any(f"vangrail.web.{app}." in each.callback.__module__ for app in APPS):
                yield "/" + PLACE.sub(lambda found: FILL[found[1] or "str"], where), each.callback
        else:
            yield from addresses(each, where)


EVERY = sorted(dict(addresses(get_resolver())).items())


def make(who: str) -> Person:
    """Return somebody with one role, or none."""
    kind = "third_party" if who == "third_party" else "staff"
    made = Person.objects.create_user(f"{who}@example.org", who, kind=kind)
    if who not in {"employee", "third_party"}:
        Role.objects.create(person=made, name=who, desk="security" if who == "desk" else "")
    return made


def tries(visitor, where: str) -> list[int]:
    """Ask for a page and send its form, empty."""
    return [visitor.get(where).status_code, visitor.post(where).status_code]


@pytest.mark.parametrize("who", WHO)
def test_every_action_by_every_role(as_person, published, who):
    """Without the permission that the address names nothing opens; with it nothing breaks, whatever is not there."""
    person = make(who)
    visitor, faults = as_person(person), []
    for where, view in EVERY:
        closed = view.access not in {"open", "signed_in"} and not person.has_perm(view.access)
        found = [status for status in tries(visitor, where) if status >= 500 or (closed and status not in {403, 405})]
        faults += [f"{where}: {view.access}, {status}" for status in found]
    assert faults == []


def test_nothing_but_what_is_open_to_all_opens_without_signing_in(as_person, published):
    """Nor for somebody whose last day is over, whatever roles they held."""
    gone = make("approver")
    visitors = [as_person(None), as_person(gone)]
    gone.left = timezone.localdate()
    gone.save()
    faults = []
    for visitor in visitors:
        for where, view in EVERY:
            if view.access != "open":
                faults += [f"{where}: {status}" for status in tries(visitor, where) if status not in {302, 403, 405}]
    assert faults == []


def test_there_is_something_to_try():
    """The addresses are found."""
    assert {"/manage/approvals/", "/manage/approvals/1/decision/"} <= {where for where, _view in EVERY}
