"""The accounts of the invented company."""

import pytest

from vangrail.web.accounts.demo import fill
from vangrail.web.accounts.models import Account, Example


@pytest.mark.django_db
def test_twelve_accounts_with_a_style_and_one_closed(owner):
    """Once."""
    fill()
    fill()
    assert Account.objects.count() == 12
    assert Account.objects.exclude(closed_at=None).count() == 1
    assert {example.kind for example in Example.objects.all()} == {"good", "bad"}
    assert {language for one in Account.objects.all() for language in one.languages} == {"nl", "en", "es"}
