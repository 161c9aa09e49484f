"""Who sees and follows a card."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "desk", "sees", "runs"),
    [
        ("desk", "security", True, True),
        ("desk", "legal", True, False),
        ("policy_owner", "", True, True),
        ("auditor", "", True, False),
        ("people_admin", "", False, False),
        ("admin", "", True, True),
    ],
)
def test_by_role(account, person, role, desk, sees, runs):
    """Who is called follows it; others of the social team see it."""
    one = person("", role, desk=desk)
    assert (one.has_perm("breaches.see", account), one.has_perm("breaches.run", account)) == (sees, runs)


def test_who_holds_or_posts_follows_that_one(account, ada, person):
    """And no other."""
    from vangrail.web.accounts.models import Account

    other = Account.objects.create(platform="x", name="Beta")
    poster = person()
    other.posters.add(poster)
    assert ada.has_perm("breaches.run", account)
    assert not ada.has_perm("breaches.see", other)
    assert poster.has_perm("breaches.run", other)
    assert not poster.has_perm("breaches.run", account)
