"""Lists of accounts are looked at before anything happens."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.accounts.models import Account
from vangrail.web.register.models import Custodian, Rotation
from vangrail.web.register.queries import custodians

pytestmark = pytest.mark.django_db
PAGE = "/manage/register/import/"


def send(visitor, text):
    """Send a list and return the answer."""
    return visitor.post(PAGE, {"file": SimpleUploadedFile("accounts.csv", text.encode())})


def hidden(page):
    """Return what the preview sends back."""
    return {
        name: re.search(f'name="{name}" value="([^"]*)"', page)[1].replace("&quot;", '"').replace("&#x27;", "'")
        for name in ("text", "seen")
    }


def test_nothing_happens_before_somebody_says_yes(as_person, keeper, holder, shop):
    """Then everything does: a new account, and what was missing at one that is here."""
    text = (
        f"platform;name;custodians;last rotation\nMastodon;The shop;{holder.email};2026-05-04\n"
        f"LinkedIn;Jobs;{keeper.email}, {holder.email};\n"
    )
    answer = send(as_person(keeper), text)
    assert "Nothing has changed yet." in answer.text
    assert Account.objects.count() == 1
    answer = as_person(keeper).post(f"{PAGE}applying/", hidden(answer.text), follow=True)
    assert "2 accounts are written down." in answer.text
    assert [each.person for each in custodians(shop)] == [holder]
    assert Rotation.objects.get().reason == "first"
    assert Account.objects.get(name="Jobs").platform == "linkedin"


def test_a_row_with_a_problem_is_not_taken_and_said_in_one_sentence(as_person, keeper, holder):
    """The others are."""
    text = f"platform,name,custodians\nMastodon,Good,{holder.email}\nMastodon,Bad,nobody@example.org\n"
    answer = send(as_person(keeper), text)
    assert "Line 3, “custodians”: wanted work e-mail addresses" in answer.text
    as_person(keeper).post(f"{PAGE}applying/", hidden(answer.text))
    assert [each.name for each in Account.objects.all()] == ["Good"]


def test_a_column_of_passwords_is_refused_and_forgotten(as_person, keeper):
    """The page does not show a cell of it."""
    answer = send(as_person(keeper), "platform,name,wachtwoord\nMastodon,Shop,Sunny-Heron-42\n")
    assert "sounds like secrets" in answer.text
    assert "Sunny" not in answer.text


def test_what_changed_meanwhile_is_looked_at_again(as_person, keeper, holder, account):
    """The second look shows an account that is here by now."""
    answer = send(as_person(keeper), f"platform,name,custodians\nMastodon,Fresh,{holder.email}\n")
    account("Fresh")
    again = as_person(keeper).post(f"{PAGE}applying/", hidden(answer.text))
    assert again.status_code == 409
    assert "Look at it once more" in again.text
    assert not Custodian.objects.exists()
    as_person(keeper).post(f"{PAGE}applying/", hidden(again.text))
    assert Custodian.objects.get().person == holder


def test_the_table_runs_in_no_spreadsheet(as_person, held, keeper, account):
    """And comes with everything that the pages say."""
    account("=cmd|' /C calc'!A0")
    answer = as_person(keeper).get("/manage/register/export/")
    text = b"".join(answer.streaming_content).decode()
    assert "'=cmd" in text
    assert "Hana Holder (Posts in the evening)" in text


def test_the_example_can_be_read_again(as_person, keeper, person):
    """Its columns are those that are known."""
    for name in ("ann", "bert", "carla"):
        person(name.title()).__class__.objects.filter(name=name.title()).update(email=f"{name}@example.org")
    answer = as_person(keeper).get("/manage/register/example/")
    shown = send(as_person(keeper), answer.content.decode())
    assert "cannot be used" not in shown.text
    assert "Columns that nobody knows" not in shown.text
    as_person(keeper).post(f"{PAGE}applying/", hidden(shown.text))
    assert Account.objects.count() == 2


def test_who_may_not_sends_nothing(as_person, auditor, holder, held, employee):
    """An auditor reads the table only."""
    for who, export in ((auditor, 200), (holder, 403), (employee, 403)):
        visitor = as_person(who)
        assert [visitor.get(page).status_code for page in (PAGE, "/manage/register/example/")] == [403, 403]
        assert visitor.post(f"{PAGE}applying/", {"text": "x", "seen": "x"}).status_code == 403
        assert visitor.get("/manage/register/export/").status_code == export
