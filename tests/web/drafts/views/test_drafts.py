"""The list of drafts, one of them, and what stands around its texts."""

import pytest

from vangrail.web.drafts import panels
from vangrail.web.drafts.actions import change, mark
from vangrail.web.drafts.models import Draft

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "lists", "reads", "changes"),
    [("writer", 200, 200, 200), ("auditor", 200, 200, 403), ("employee", 403, 403, 403), (None, 302, 302, 302)],
)
def test_who_may_open_what(as_person, request, draft, text, who, lists, reads, changes):
    """Who writes, who only reads, and who has nothing to do with it."""
    visitor = as_person(request.getfixturevalue(who) if who else None)
    home = f"/drafts/{draft.pk}/"
    assert [visitor.get("/drafts/").status_code, visitor.get(home).status_code] == [lists, reads]
    assert {visitor.get(page).status_code for page in ("/drafts/new/", f"{home}details/", f"{home}withdrawal/")} == {
        changes
    }


def test_a_poster_of_another_account_finds_nothing(as_person, draft, text, employee, writer):
    """Not even that there is a draft."""
    from vangrail.web.accounts.actions import open_account

    open_account({"platform": "x", "name": "Jobs"}, by=writer, posters=[employee])
    visitor = as_person(employee)
    assert [visitor.get(page).status_code for page in ("/drafts/", f"/drafts/{draft.pk}/")] == [200, 404]
    assert "Spring sale" not in visitor.get("/drafts/").text


def test_a_draft_is_begun_for_several_accounts(as_person, writer, shop):
    """Each gets the text to begin with."""
    from vangrail.web.accounts.actions import open_account

    other = open_account({"platform": "bluesky", "name": "The shop"}, by=writer)
    given = {"title": "Sale", "accounts": [shop.pk, other.pk], "language": "en", "text": "Come in!"}
    assert as_person(writer).post("/drafts/new/", given).status_code == 302
    assert list(Draft.objects.get().variants.values_list("text", flat=True)) == ["Come in!"] * 2


def test_the_filter_stands_in_the_address(as_person, writer, draft, text):
    """And narrows the list."""
    visitor = as_person(writer)
    for query, found in (
        ("words=spring", True),
        ("language=nl", False),
        ("state=withdrawn", False),
        ("topic=products", True),
    ):
        assert ("Spring sale" in visitor.get(f"/drafts/?{query}").text) is found


def test_who_is_overtaken_loses_nothing(as_person, writer, approver, draft):
    """Their words stand in the form, and how it reads now beside it."""
    page, seen = f"/drafts/{draft.pk}/details/", mark(draft)
    change(draft, {"note": "First"}, by=writer)
    answer = as_person(approver).post(page, {"title": "Sale", "note": "Second", "seen": seen})
    assert answer.status_code == 409
    assert "First" in answer.text
    assert "Second" in answer.text
    again = {"title": "Sale", "note": "Second", "seen": mark(Draft.objects.get())}
    assert as_person(approver).post(page, again).status_code == 302
    assert Draft.objects.get().note == "Second"


def test_what_is_over_says_why(as_person, writer, draft, monkeypatch):
    """Neither page changes anything any more."""
    visitor = as_person(writer)
    visitor.post(f"/drafts/{draft.pk}/withdrawal/", {"reason": "Too late"})
    assert "Too late" in visitor.get(f"/drafts/{draft.pk}/").text
    answer = visitor.post(f"/drafts/{draft.pk}/details/", {"title": "x"}, follow=True)
    assert "taken back" in answer.text
    assert Draft.objects.get().title == "Spring sale"


def test_others_bring_their_pieces(as_person, writer, draft, monkeypatch):
    """As they are."""
    monkeypatch.setattr(panels, "_PANELS", {"draft": [(1, lambda _request, draft: f"<p id=mine>{draft.pk}</p>")]})
    assert f"<p id=mine>{draft.pk}</p>" in as_person(writer).get(f"/drafts/{draft.pk}/").text


def test_the_check_stands_on_the_page(as_person, writer, draft, text, published):
    """With the words marked."""
    page = as_person(writer).get(f"/drafts/{draft.pk}/").text
    assert "Ask first" in page
    assert "heron</mark>" in page
