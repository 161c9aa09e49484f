"""How an account is kept, on its pages."""

import pytest

from vangrail.web.register.models import Factor, Keeping, Tool, Verification

pytestmark = pytest.mark.django_db
FACTOR = {"kind": "key", "device": "key", "number": "2", "place": "The safe"}


def test_recovery_and_vault_are_kept_without_a_personal_address(as_person, held, keeper):
    """An address of somebody's own is refused and not shown again."""
    page = f"/register/{held.pk}/keeping/"
    answer = as_person(keeper).post(page, {"recovery": "personal", "recovery_address": "ann@mail.example"})
    assert "none of the company" in answer.text
    assert "ann@mail.example" not in answer.text
    answer = as_person(keeper).post(page, {"vault": "openbao", "entry": "../sys"})
    assert "such as social/instagram" in answer.text
    assert not Keeping.objects.exists()
    sent = {"recovery": "personal", "vault": "openbao", "entry": "social/shop", "days": "60"}
    as_person(keeper).post(page, sent | {"recovery_page": "https://help.example/hacked"})
    kept = Keeping.objects.get()
    assert kept.recovery_page == "https://help.example/hacked"
    assert (kept.recovery, kept.recovery_address, kept.entry, kept.days) == ("personal", "", "social/shop", 60)
    assert 'value="social/shop"' in as_person(keeper).get(page).text


def test_a_factor_comes_and_goes(as_person, held, keeper, holder):
    """The custodian takes it off."""
    as_person(keeper).post(f"/register/{held.pk}/factors/new/", FACTOR)
    factor = Factor.objects.get()
    page = f"/register/{held.pk}/factors/{factor.pk}/ending/"
    assert "a security key" in as_person(holder).get(page).text
    as_person(holder).post(page)
    assert Factor.objects.get().ended_by == holder
    assert as_person(holder).get(page).status_code == 404


def test_a_tool_is_looked_at_and_taken_off(as_person, held, keeper, holder):
    """Two answers on one page."""
    as_person(keeper).post(f"/register/{held.pk}/tools/new/", {"name": "Planner", "may": "Posts"})
    tool = Tool.objects.get()
    page = f"/register/{held.pk}/tools/{tool.pk}/"
    as_person(holder).post(page)
    assert Tool.objects.get().looked_by == holder
    as_person(holder).post(page, {"off": "1"})
    assert Tool.objects.get().ended_by == holder


def test_a_look_is_noted(as_person, held, holder):
    """With what was found."""
    as_person(holder).post(f"/register/{held.pk}/verifications/new/", {"note": "Two admins"})
    assert Verification.objects.get().note == "Two admins"


def test_only_who_looks_after_accounts_writes_down(as_person, held, holder, employee, auditor):
    """Nobody else gets the forms; an employee gets nothing at all."""
    for who in (holder, employee, auditor):
        for page in ("keeping", "factors/new", "tools/new"):
            assert as_person(who).get(f"/register/{held.pk}/{page}/").status_code == 403
    assert as_person(employee).get(f"/register/{held.pk}/verifications/new/").status_code == 403
    assert as_person(auditor).post(f"/register/{held.pk}/verifications/new/", {"note": ""}).status_code == 403
