"""The pages of staff, tried by the author, a colleague, the desk and nobody."""

import pytest

from tests.web.suggestions.conftest import TEXT
from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.actions.suggesting import support
from vangrail.web.suggestions.models import Suggestion, Support, Withdrawal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/suggestions/", "get", (200, 200, 200)),
        ("/suggestions/clauses/a_clause/", "get", (200, 200, 200)),
        ("/suggestions/clauses/gone/", "get", (404, 404, 404)),
        ("/suggestions/{}/", "get", (200, 200, 200)),
        ("/suggestions/nothing/", "get", (404, 404, 404)),
        ("/suggestions/{}/support/", "post", (403, 302, 302)),
        ("/suggestions/{}/support/ending/", "post", (302, 302, 302)),
        ("/suggestions/{}/withdrawal/", "post", (302, 403, 403)),
    ],
)
def test_who_may_open_what(as_person, put, employee, person, lena, path, method, statuses):
    """The author, a colleague, the desk; nobody without signing in."""
    address = path.format(put().key)
    people = (person("Tom"), lena)
    found = [getattr(as_person(who), method)(address).status_code for who in people]
    found.insert(0, getattr(as_person(employee), method)(address).status_code)
    assert tuple(found) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302


def test_from_a_clause_to_a_suggestion(as_person, held, employee):
    """With the boxes that were ticked and no other; sent twice it is kept once."""
    client = as_person(employee)
    page = client.get("/suggestions/clauses/a_clause/").content.decode()
    once = page.split('name="once" value="')[1].split('"')[0]
    for _ in range(2):
        sent = client.post("/suggestions/clauses/a_clause/", {"text": TEXT, "shows_name": "on", "once": once})
    made = Suggestion.objects.get()
    assert sent.headers["Location"] == f"/suggestions/{made.key}/"
    assert (made.by, made.shows_name, made.credits_name) == (employee, True, False)
    assert client.post("/suggestions/clauses/a_clause/", {"text": ""}).status_code == 422
    assert client.post("/suggestions/clauses/a_clause/", {"text": "Call 0470 12 34 56"}).status_code == 422


def test_a_name_is_shown_as_its_author_wants(as_person, put, person, lena, employee):
    """Whoever decides sees it; supporters are a number to everybody."""
    hidden, shown = put(), put(shows_name=True)
    tom = person("Tom Teller")
    support(hidden, by=tom)
    mia = as_person(person("Mia"))
    assert employee.name not in mia.get(f"/suggestions/{hidden.key}/").content.decode()
    assert employee.name in mia.get(f"/suggestions/{shown.key}/").content.decode()
    desk = as_person(lena).get(f"/suggestions/{hidden.key}/").content.decode()
    assert employee.name in desk
    pages = (desk, mia.get("/suggestions/").content.decode(), mia.get(f"/suggestions/{hidden.key}/").content.decode())
    assert not [page for page in pages if "Tom Teller" in page]
    assert "1 colleague supports it" in pages[1]


def test_support_and_taking_it_back(as_person, put, person):
    """One button each."""
    one, tom = put(), person("Tom")
    client = as_person(tom)
    client.post(f"/suggestions/{one.key}/support/")
    assert Support.objects.count() == 1
    assert "Support it no more" in client.get(f"/suggestions/{one.key}/").content.decode()
    client.post(f"/suggestions/{one.key}/support/ending/")
    assert not Support.objects.exists()


def test_taking_ones_own_back(as_person, put, employee):
    """Then it stands nowhere."""
    one = put()
    as_person(employee).post(f"/suggestions/{one.key}/withdrawal/")
    assert Withdrawal.objects.count() == 1


def test_the_decision_stands_with_its_reason(as_person, put, person, lena):
    """For everybody."""
    one = put()
    decide(one, "partly", "The canteen is fine, the kitchen is not.", by=lena)
    page = as_person(person("Mia")).get(f"/suggestions/{one.key}/").content.decode()
    assert "The canteen is fine, the kitchen is not." in page
    assert "Support this" not in page


def test_before_a_policy_nothing_can_be_said(as_person, employee):
    """There is no clause yet."""
    client = as_person(employee)
    assert client.get("/suggestions/").status_code == 200
    assert client.get("/suggestions/clauses/a_clause/").status_code == 404
