"""Accounts and how they sound."""

import pytest

from vangrail.web.accounts.actions import add_example

pytestmark = pytest.mark.django_db


def test_an_account_names_its_platform(shop, keeper):
    """The same name may stand at two platforms."""
    assert str(shop) == "The shop (Mastodon)"
    assert str(add_example(shop, "good", "en", "Come in, it rains.", "Short and warm.", by=keeper)) == "good"
