"""By what a route finds its accounts."""

from vangrail.web.accounts.models import Account
from vangrail.web.approvals.queries.routes import names_of


def test_an_account_is_found_by_platform_handle_and_name():
    """What is empty is no name."""
    accounts = [Account(platform="mastodon", handle="@shop", name="The shop"), Account(platform="x", name="News")]
    assert names_of(accounts) == {"mastodon", "@shop", "The shop", "x", "News"}
