"""The pages of the company's accounts."""

import pytest

from vangrail.web.accounts.models import Account, Example

pytestmark = pytest.mark.django_db
CHARTER = {
    "name": "Acme news",
    "platform": "linkedin",
    "languages": ["en"],
    "handle": "@acme",
    "url": "https://linkedin.example/acme",
}


@pytest.mark.parametrize(("who", "reads", "changes"), [("keeper", 200, 200), ("employee", 200, 403), (None, 302, 302)])
def test_everybody_here_reads_and_who_looks_after_them_changes(as_person, request, shop, who, reads, changes):
    """Who is not signed in is asked to."""
    visitor = as_person(request.getfixturevalue(who) if who else None)
    home = f"/accounts/{shop.pk}/"
    assert [visitor.get(page).status_code for page in ("/accounts/", home)] == [reads, reads]
    pages = ["/accounts/new/", f"{home}charter/", f"{home}examples/new/", f"{home}closing/"]
    assert {visitor.get(page).status_code for page in pages} == {changes}


def test_an_account_is_written_down_and_changed(as_person, keeper, employee):
    """With who posts there."""
    visitor = as_person(keeper)
    visitor.post("/accounts/new/", {**CHARTER, "posters": [employee.pk]})
    made = Account.objects.get()
    page = visitor.get(f"/accounts/{made.pk}/").text
    assert "Emil Employee" in page
    assert "For who posts for the company" in page
    visitor.post(f"/accounts/{made.pk}/charter/", {**CHARTER, "purpose": "News", "seen": 1})
    assert (Account.objects.get().purpose, Account.objects.get().posters.count()) == ("News", 0)


def test_who_is_overtaken_loses_nothing(as_person, keeper, shop):
    """Their words stand in the form, and how it reads now beside it."""
    visitor = as_person(keeper)
    page = f"/accounts/{shop.pk}/charter/"
    visitor.post(page, {**CHARTER, "purpose": "First", "seen": 1})
    answer = visitor.post(page, {**CHARTER, "purpose": "Second", "seen": 1})
    assert answer.status_code == 409
    assert "First" in answer.text
    assert "Second" in answer.text
    assert visitor.post(page, {**CHARTER, "purpose": "Second", "seen": 2}).status_code == 302


def test_examples_come_and_go(as_person, keeper, shop):
    """A good one and a bad one."""
    visitor = as_person(keeper)
    home = f"/accounts/{shop.pk}/"
    for kind in ("good", "bad"):
        visitor.post(f"{home}examples/new/", {"kind": kind, "language": "en", "text": f"Text {kind}", "why": "Short."})
    page = visitor.get(home).text
    assert page.index("Text good") < page.index("Text bad")
    for example in Example.objects.all():
        assert visitor.get(f"{home}examples/{example.pk}/removal/").status_code == 200
        visitor.post(f"{home}examples/{example.pk}/removal/")
    assert not Example.objects.exists()
    assert visitor.get(f"{home}examples/999/removal/").status_code == 404


def test_a_closed_account_stays_readable(as_person, keeper, employee, shop):
    """And says that it is closed."""
    as_person(keeper).post(f"/accounts/{shop.pk}/closing/")
    assert "Closed on" in as_person(employee).get(f"/accounts/{shop.pk}/").text
    assert "Closed" in as_person(employee).get("/accounts/").text
