"""The rules for who posts stand on the page of an account."""

import pytest

from vangrail.web.accounts.actions import open_account

pytestmark = pytest.mark.django_db


def test_who_posts_reads_what_holds_for_them_alone(as_person, owner, person, published_example):
    """Titles of rules that are not everybody's; somebody of another company, who may not read these rules, sees none of them."""
    account = open_account({"platform": "mastodon", "name": "The shop", "languages": ["en"]}, by=owner)
    desk, temp = person("Des Desk", "desk", desk="customer_care"), person("Tom Temp", kind="third_party")
    page = f"/accounts/{account.pk}/"
    assert "3 rules hold for who posts here and not for everybody" in as_person(desk).get(page).text
    assert "not for everybody" not in as_person(temp).get(page).text
