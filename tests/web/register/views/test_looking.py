"""The register and one account, for who may, who may partly, and who may not."""

import pytest

from vangrail.web.accounts.actions import close
from vangrail.web.register.actions import add_factor, add_tool, attest_rotation, demand_rotation, keep
from vangrail.web.register.models import Reading

pytestmark = pytest.mark.django_db


def test_red_ones_stand_first_and_the_filter_stands_in_the_address(as_person, held, account, keeper):
    """By words, by what is wrong, by platform."""
    other = account("Garage", "youtube")
    page = as_person(keeper).get("/manage/register/").text
    assert page.index("Garage") < page.index("The shop")
    assert "2 accounts cannot stay as they are." in page
    for query, found in (
        ("?text=hana", "The shop"),
        ("?code=nobody", "Garage"),
        ("?platform=youtube", "Garage"),
        ("?text=garage&level=red", "Garage"),
        ("?level=fine", "No account to show"),
    ):
        page = as_person(keeper).get(f"/manage/register/{query}").text
        assert found in page
        assert ({"The shop", "Garage"} - {found}).pop() not in page.replace(other.get_platform_display(), "")


@pytest.mark.parametrize(
    ("who", "all_", "one"), [("keeper", 200, 200), ("auditor", 200, 200), ("holder", 403, 200), ("employee", 403, 403)]
)
def test_who_sees_what(as_person, request, held, who, all_, one):
    """A custodian their own accounts only."""
    visitor = as_person(request.getfixturevalue(who))
    found = [
        visitor.get(page).status_code
        for page in ("/manage/register/", "/manage/register/export/", f"/register/{held.pk}/")
    ]
    assert found == [all_, all_, one]


def test_who_is_not_signed_in_is_asked_to(as_person, held):
    """On each page."""
    for page in ("/manage/register/", f"/register/{held.pk}/", "/register/", "/who-does-what/"):
        assert as_person(None).get(page).status_code == 302


def test_one_account_says_all_of_it(as_person, held, keeper, holder):
    """Who, how, when, and what to do; a custodian sees it without what only the keeper does."""
    keep(held, {"recovery": "personal", "vault": "link", "link": "https://vault.example/12"}, by=keeper)
    add_factor(held, {"kind": "app", "device": "private_phone", "place": "The safe"}, by=keeper)
    add_tool(held, "Planner", "Posts", by=keeper)
    attest_rotation(held, "Ticket 12", by=holder)
    demand_rotation(held, "breach", by=holder)
    page = as_person(keeper).get(f"/register/{held.pk}/").text
    for words in (
        "Hana Holder", "Posts in the evening", "Editor", "private phone", "The safe", "Planner", "Ticket 12",
        "Recovery leads to somebody’s own address", "somebody else may have it", "https://vault.example/12", "Take this back",
    ):  # fmt: skip
        assert words in page
    seen = as_person(holder).get(f"/register/{held.pk}/").text
    assert "Attest a rotation" in seen
    for words in ("Add a custodian", "Take this back", "Change recovery and vault"):
        assert words not in seen


def test_an_auditor_reads_and_does_nothing(as_person, held, auditor):
    """There is no button."""
    page = as_person(auditor).get(f"/register/{held.pk}/").text
    assert "Attest a rotation" not in page
    assert "Add a custodian" not in page


def test_a_closed_account_tells_how_it_was(as_person, held, keeper):
    """And is not in the list any more."""
    close(held, by=keeper)
    assert "What stands here tells how it was." in as_person(keeper).get(f"/register/{held.pk}/").text
    assert "The shop" not in as_person(keeper).get("/manage/register/").text


def test_the_vault_is_asked_on_demand(as_person, held, keeper, employee, auditor):
    """Without one in the settings the page says so, and nothing breaks."""
    keep(held, {"vault": "openbao", "entry": "social/shop"}, by=keeper)
    for who in (employee, auditor):
        assert as_person(who).post(f"/register/{held.pk}/reading/").status_code == 403
    assert as_person(keeper).post(f"/register/{held.pk}/reading/").status_code == 302
    assert "VANGRAIL_VAULT" in Reading.objects.get().trouble
    assert "found nothing" in as_person(keeper).get(f"/register/{held.pk}/").text


def test_what_does_not_exist_is_not_found(as_person, keeper):
    """For who may see everything."""
    assert as_person(keeper).get("/register/0/").status_code == 404
