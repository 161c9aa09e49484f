"""Counts by site, group and language, and who may see whom."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.people.models import Group, Site
from vangrail.web.signatures.queries import dashboard
from vangrail.web.signatures.queries.dashboard import Line
from vangrail.web.signatures.queries.standing import asked_now

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(person, version, signed, invited):
    """Make two sites; one person is in two groups."""
    gent, lille = Site.objects.create(name="Gent"), Site.objects.create(name="Lille")
    ann, bob = person("Ann", site=gent), person("Bob", site=gent)
    cas = person("Cas", site=lille, language="nl")
    for name in ("Shop", "Drivers"):
        ann.groups.add(Group.objects.create(name=name))
    signed(ann)
    invited(bob, days=-3)
    return ann, bob, cas, gent


def test_counts_by_site(company, owner):
    """Who has no site stands last."""
    what = asked_now()["personal"]
    found, everybody = dashboard.counted("personal", what, "site")
    assert [(line.name, line.people, line.signed, line.late, line.open) for line in found] == [
        ("Gent", 2, 1, 1, 1),
        ("Lille", 1, 0, 0, 1),
        ("", 1, 0, 0, 1),
    ]
    assert everybody == Line(None, "", 4, 1, 1, 0)


def test_who_is_in_two_groups_counts_once_in_all(company):
    """And once in each."""
    what = asked_now()["personal"]
    found, everybody = dashboard.counted("personal", what, "group")
    assert [(line.name, line.people) for line in found] == [("Drivers", 1), ("Shop", 1), ("", 3)]
    assert everybody == Line(None, "", 4, 1, 1, 0)


def test_an_earlier_version_is_counted(company, next_version, invited):
    """Late and outdated may both be true."""
    next_version()
    found, everybody = dashboard.counted("personal", asked_now()["personal"], "language")
    assert everybody == Line(None, "", 4, 0, 0, 1)
    assert {line.name for line in found} == {"English", "Nederlands"}


def test_names_are_for_who_may_see_them(company, owner, person):
    """The owner counts, who looks after people sees, a manager sees a team, an auditor the evidence."""
    asked = asked_now()
    with pytest.raises(PermissionDenied):
        dashboard.people(owner, "personal", asked["personal"])
    with pytest.raises(PermissionDenied):
        dashboard.team(owner, asked)
    with pytest.raises(PermissionDenied):
        dashboard.evidence(owner)
    found = dashboard.people(person("Pia", "people_admin"), "personal", asked["personal"], site=str(company[3].pk))
    assert [(each.name, each.state) for each in found] == [("Ann", "signed"), ("Bob", "late")]
    assert dashboard.evidence(person("Aud", "auditor")).get().person == company[0]


def test_a_manager_sees_their_own_team(company, person):
    """Direct reports who work here."""
    ann, bob, _cas, _gent = company
    mia = person("Mia")
    for each in (ann, bob):
        each.manager = mia
        each.save()
    assert dashboard.team(mia, asked_now()) == [(ann, True), (bob, False)]
    assert not dashboard.nobody().exists()
