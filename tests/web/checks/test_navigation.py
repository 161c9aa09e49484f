"""The ways are found from every page."""

import pytest

from vangrail.web.checks.navigation import ENTRIES


@pytest.mark.django_db
def test_the_check_comes_first_for_everybody(client, acme):
    """And what is kept stands at the foot."""
    page = client.get("/what-we-keep/").content.decode()
    assert ENTRIES[0].order == 0
    assert page.index('href="/"') < page.index("/profile-line/") < page.rindex("/what-we-keep/")
