"""The page on which tokens are made and withdrawn."""

import pytest

from vangrail.web.api.actions import make_token
from vangrail.web.api.models import Token, Withdrawal

PAGE, MINE = "/manage/programs/", "/account/programs/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def three(person):
    """Give who may, who has another role, and who has none."""
    return {"may": person("", "admin"), "other": person("", "policy_owner"), "none": person()}


@pytest.mark.parametrize(("who", "status"), [("may", 200), ("other", 403), ("none", 403)])
def test_the_page_is_for_who_runs_the_site(as_person, three, who, status):
    """Others are told that it is not theirs."""
    assert as_person(three[who]).get(PAGE).status_code == status


def test_nobody_is_asked_to_sign_in_first(as_person):
    """And comes back here."""
    assert as_person(None).get(PAGE)["Location"].endswith(f"?next={PAGE}")


def test_the_secret_is_shown_once(as_person, three):
    """In the answer to making it, and never again."""
    visitor = as_person(three["may"])
    answer = visitor.post(PAGE, {"name": "Planning tool", "scopes": ["check"]})
    secret = answer.context["secret"]
    assert secret in answer.text
    assert secret not in visitor.get(PAGE).text
    assert "no-store" in answer["Cache-Control"]


def test_an_empty_name_is_said_beside_the_field(as_person, three):
    """Nothing is made."""
    assert as_person(three["may"]).post(PAGE, {"name": "", "scopes": ["check"]}).context["form"].errors["name"]
    assert not Token.objects.exists()


@pytest.mark.parametrize(("who", "status", "count"), [("may", 302, 1), ("other", 404, 0), ("none", 404, 0)])
def test_a_token_is_withdrawn_by_who_may(as_person, three, who, status, count):
    """By nobody else."""
    token, _ = make_token("Planning tool", by=three["may"])
    assert as_person(three[who]).post(f"{PAGE}{token.pk}/withdrawal/").status_code == status
    assert Withdrawal.objects.count() == count


def test_a_withdrawal_is_no_link(as_person, three):
    """A page that is only looked at changes nothing."""
    token, _ = make_token("Planning tool", by=three["may"])
    assert as_person(three["may"]).get(f"{PAGE}{token.pk}/withdrawal/").status_code == 405


def test_anybody_makes_a_token_that_acts_for_them(as_person, three):
    """It may what they tick, and they see no other."""
    make_token("Planning tool", by=three["may"])
    visitor = as_person(three["none"])
    answer = visitor.post(MINE, {"name": "My tool", "scopes": ["check"], "until": "2026-12-24"})
    assert answer.context["secret"] in answer.text
    assert "Planning tool" not in answer.text
    token = Token.objects.get(person=three["none"])
    assert visitor.post(f"{PAGE}{token.pk}/withdrawal/")["Location"] == MINE
    assert as_person(three["may"]).get(PAGE).text.count("My tool") == 1


def test_nobody_ticks_what_they_may_not(as_person, three):
    """Nothing is made."""
    form = {"name": "My tool", "scopes": ["audit:read"], "until": "2026-12-24"}
    assert as_person(three["none"]).post(MINE, form).context["form"].errors["scopes"]
    assert not Token.objects.exists()


def test_the_own_page_needs_somebody(as_person):
    """Who is not signed in is asked to."""
    assert as_person(None).get(MINE).status_code == 302
