"""Every page and action of this app, tried by people who may, may partly and may not."""

import pytest
from django.urls import reverse

from vangrail.web.people.models import Group, Role, Site
from vangrail.web.people.urls import _account, _manage

pytestmark = pytest.mark.django_db

OK, WAY, NO, NONE = 200, 302, 403, 404
"""Shown; led elsewhere (to signing in, or to where it went on); may not; is not there."""
WHO = ("nobody", "employee", "boss", "auditor", "keeper", "admin")
PAGES = {
    # page of Ada, whose manager is the boss: nobody, employee, boss, auditor, keeper, admin
    "account": (WAY, OK, OK, OK, OK, OK), "own_data": (WAY, OK, OK, OK, OK, OK), "language": (WAY, OK, OK, OK, OK, OK),
    "visits": (WAY, OK, OK, OK, OK, OK), "factors": (WAY, OK, OK, OK, OK, OK), "factor_proof": (WAY, OK, OK, OK, OK, OK),
    "factor_password": (WAY,) * 6, "factor_totp": (WAY,) * 6, "factor_passkey": (WAY,) * 6, "factor_codes": (WAY,) * 6,
    "factor_removal": (WAY,) * 6,
    "sign_in": (OK, WAY, WAY, WAY, WAY, WAY), "link_sent": (OK,) * 6, "password": (OK,) * 6, "code": (OK,) * 6,
    "first": (NONE,) * 6, "handed_link": (NONE,) * 6, "link": (NONE,) * 6, "second_factor": (WAY,) * 6, "passkey": (OK,) * 6, "sign_out": (OK,) * 6,
    "people": (WAY, NO, NO, OK, OK, OK), "person": (WAY, NONE, OK, OK, OK, OK), "roles": (WAY, NO, NO, OK, OK, OK),
    "add_person": (WAY, NO, NO, NO, OK, OK), "change_person": (WAY, NO, NO, NO, OK, OK), "leaving": (WAY, NO, NO, NO, OK, OK),
    "returning": (WAY, NO, NO, NO, OK, OK), "lists": (WAY, NO, NO, NO, OK, OK), "list_example": (WAY, NO, NO, NO, OK, OK),
    "list": (WAY, NO, NO, NO, NONE, NONE), "list_columns": (WAY, NO, NO, NO, NONE, NONE), "list_removal": (WAY, NO, NO, NO, NONE, NONE),
    "sheets": (WAY, NO, NO, NO, OK, OK), "hand_code": (WAY, NO, NO, NO, OK, OK),
    "sites": (WAY, NO, NO, NO, OK, OK), "groups": (WAY, NO, NO, NO, OK, OK), "site": (WAY, NO, NO, NO, OK, OK), "group": (WAY, NO, NO, NO, OK, OK),
    "give_role": (WAY, NO, NO, NO, NO, OK), "take_role": (WAY, NO, NO, NO, NO, OK),
}  # fmt: skip
ACTIONS = {
    # what happens to a form that is sent: nobody, employee, boss, auditor, keeper, admin
    "change_person": (
        {"name": "Ada Berg", "kind": "staff", "language": "nl", "joined": "2026-01-01"},
        (WAY, NO, NO, NO, WAY, WAY),
    ),
    "add_person": (
        {"name": "Cas", "kind": "staff", "language": "nl", "joined": "2026-01-01"},
        (WAY, NO, NO, NO, WAY, WAY),
    ),
    "leaving": ({"last_day": "2030-01-01"}, (WAY, NO, NO, NO, WAY, WAY)),
    "give_role": ({"role": "approver"}, (WAY, NO, NO, NO, NO, WAY)),
    "take_role": ({}, (WAY, NO, NO, NO, NO, WAY)),
    "reset_factors": ({}, (WAY, NO, NO, NO, NO, WAY)),
    "sites": ({"name": "Aalst"}, (WAY, NO, NO, NO, WAY, WAY)),
    "group": ({"name": "Aalst"}, (WAY, NO, NO, NO, WAY, WAY)),
    "hand_code": ({}, (WAY, NO, NO, NO, OK, OK)),
    "language": ({"language": "es"}, (WAY,) * 6),
    "end_others": ({}, (WAY,) * 6),
    "end_visit": ({}, (WAY, NONE, NONE, NONE, NONE, NONE)),
    "demo": ({"who": "lotte@fietshuis-pedaal.example"}, (NONE,) * 6),
}
WRITING_ONLY = {"reset_factors", "end_others", "end_visit", "demo"}


@pytest.fixture
def company(person, keeper, auditor, admin, employee):
    """Give everybody who tries, and Ada, on whom they try."""
    boss = person("Boss")
    ada = person("Ada", manager=boss)
    role = Role.objects.create(person=ada, name="desk", desk="hr")
    places = Site.objects.create(name="Gent"), Group.objects.create(name="Shop")
    people = {"nobody": None, "employee": employee, "boss": boss, "auditor": auditor, "keeper": keeper, "admin": admin}
    return people, ada, role, places


def address(name, company):
    """Return where a page of Ada, her role, or of something that is not there stands."""
    _people, ada, role, (site, group) = company
    keys = {
        "take_role": role.pk,
        "site": site.pk,
        "group": group.pk,
        "list": 99,
        "list_columns": 99,
        "list_removal": 99,
        "end_visit": 99,
        "factor_removal": 99,
    }
    known = {path.name: path for path in (*_account, *_manage)}[name].pattern.converters
    if "pk" in known:
        return reverse(f"people:{name}", args=[keys.get(name, ada.pk)])
    return reverse(f"people:{name}", args=["nonsense"] if known else [])


def test_the_table_names_every_page():
    """A page that is added without saying who may open it fails here."""
    assert set(PAGES) | WRITING_ONLY == {path.name for path in (*_account, *_manage)}


@pytest.mark.parametrize("name", PAGES)
def test_who_may_open_a_page(company, as_person, name):
    """Nobody is told more than they may know: what they may not know of is not there."""
    found = tuple(as_person(company[0][who]).get(address(name, company)).status_code for who in WHO)
    assert dict(zip(WHO, found, strict=True)) == dict(zip(WHO, PAGES[name], strict=True))


@pytest.mark.parametrize("name", ACTIONS)
def test_who_may_do_a_thing(company, as_person, name):
    """The same for what is sent."""
    data, expected = ACTIONS[name]
    for who, status in zip(WHO, expected, strict=True):
        Site.objects.filter(name="Aalst").delete()
        Role.objects.filter(name="approver").delete()
        Role.objects.filter(pk=company[2].pk).update(taken_at=None)
        answer = as_person(company[0][who]).post(address(name, company), data)
        assert (who, answer.status_code) == (who, status)


@pytest.mark.parametrize("name", sorted(WRITING_ONLY))
def test_an_action_is_no_page(company, as_person, name):
    """A link in a mail or a picture cannot do anything."""
    assert as_person(company[0]["admin"]).get(address(name, company)).status_code == 405


def test_nothing_is_done_without_the_forms_token(company, person):
    """From another site a form does nothing."""
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(company[0]["admin"], backend="django.contrib.auth.backends.ModelBackend")
    for name, (data, _expected) in ACTIONS.items():
        assert client.post(address(name, company), data).status_code == 403, name
