"""Accounts as rows and lines."""

import pytest

from vangrail.web.accounts.rows import charter, of_accounts

pytestmark = pytest.mark.django_db


def test_a_charter_says_what_is_open(shop, person):
    """And how long a post may be."""
    found = dict(charter(shop))
    assert found["What it is for"] == "not said yet"
    assert found["Who posts"] == "The whole social team"
    assert found["A post has at most"] == "500 characters"
    person("Ana Approver", "approver")
    assert dict(charter(shop))["Who approves"] == "Ana Approver"


def test_a_list_leads_to_each(shop):
    """A row each."""
    found = of_accounts([shop])
    assert len(found["headers"]) == len(found["rows"][0])
    assert found["rows"][0][0].url == f"/accounts/{shop.pk}/"
