"""The register and the audit trail by program."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record

pytestmark = pytest.mark.django_db


def test_accounts_say_how_they_stand(ask, site_token):
    """What cannot stay so, and nobody by name."""
    Account.objects.create(name="Shop", platform="x")
    (found,) = ask("register/accounts", token=site_token("register:read")).json()["items"]
    assert (found["name"], found["level"], found["custodians"]) == ("Shop", "red", 0)


def test_the_trail_comes_in_parts_and_says_nothing(ask, own_token, person):
    """In its order, with its digests; of the closed chain there is nothing."""
    auditor = person("", "auditor")
    token = own_token(auditor, "audit:read")
    for _ in range(3):
        record("questions.asked", by=auditor, said={"word": "quetzal"})
    record("questions.asked", by=None, said={"word": "quetzal"}, chain="closed")
    head = ask("audit/head", token=token).json()
    first = ask("audit/entries?limit=2", token=token)
    rest = ask(f"audit/entries?after={first.json()['next']}", token=token).json()
    numbers = [each["number"] for each in first.json()["items"] + rest["items"]]
    assert numbers == list(range(1, head["number"] + 1))
    assert rest["items"][-1]["digest"] == head["digest"]
    assert "quetzal" not in first.text
