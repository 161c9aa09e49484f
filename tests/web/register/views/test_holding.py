"""Custodians on their pages."""

import pytest

from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import custodians, held_by

pytestmark = pytest.mark.django_db


def test_somebody_is_added_changed_and_taken_off(as_person, shop, keeper, holder):
    """By their address at work."""
    visitor, page = as_person(keeper), f"/register/{shop.pk}/custodians/"
    assert "Nobody who works here" in visitor.post(f"{page}new/", {"email": "x@example.org", "purpose": "Films"}).text
    answer = visitor.post(
        f"{page}new/", {"email": holder.email.upper(), "purpose": "Films", "admin": "on"}, follow=True
    )
    assert "They were told by mail." in answer.text
    held = Custodian.objects.get()
    visitor.post(f"{page}{held.pk}/", {"purpose": "Films and talks", "role": "Owner"})
    held.refresh_from_db()
    assert (held.purpose, held.role, held.admin) == ("Films and talks", "Owner", False)
    assert "Take Hana Holder off?" in visitor.get(f"{page}{held.pk}/ending/").text
    visitor.post(f"{page}{held.pk}/ending/")
    assert not custodians(shop).exists()
    assert visitor.get(f"{page}{held.pk}/ending/").status_code == 404


def test_one_confirms_on_ones_own_page(as_person, held, holder, keeper):
    """With one click; or asks to be taken off, which the keeper sees."""
    mine = held_by(holder).get()
    before = mine.confirmed_at
    assert "Posts in the evening" in as_person(holder).get("/register/").text
    as_person(holder).post(f"/register/custodians/{mine.pk}/confirmation/")
    mine.refresh_from_db()
    assert mine.confirmed_at > before
    as_person(holder).post(f"/register/custodians/{mine.pk}/confirmation/", {"off": "1"})
    assert "Asks to be taken off" in as_person(keeper).get(f"/register/{held.pk}/").text
    assert as_person(keeper).post(f"/register/custodians/{mine.pk}/confirmation/").status_code == 404
    assert as_person(holder).get(f"/register/custodians/{mine.pk}/confirmation/").status_code == 405


def test_who_holds_nothing_reads_what_will_be_there(as_person, employee):
    """And makes no calendar."""
    page = as_person(employee).get("/register/").text
    assert "You hold no account" in page
    assert "Make the address" not in page


def test_only_who_looks_after_accounts_adds(as_person, held, holder, employee, auditor):
    """A custodian may take the other one off, and nobody else."""
    other = custodians(held).exclude(person=holder).get()
    for who in (holder, employee, auditor):
        assert as_person(who).get(f"/register/{held.pk}/custodians/new/").status_code == 403
        assert as_person(who).get(f"/register/{held.pk}/custodians/{other.pk}/").status_code == 403
    for who, status in ((employee, 403), (auditor, 403), (holder, 302)):
        assert as_person(who).post(f"/register/{held.pk}/custodians/{other.pk}/ending/").status_code == status
