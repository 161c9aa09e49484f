"""What every page knows from here."""

import pytest

from vangrail.web.policies.navigation import company

pytestmark = pytest.mark.django_db


def test_the_companys_name_comes_from_the_policy(rf, request):
    """Nothing before one holds."""
    assert company(rf.get("/")) == ""
    request.getfixturevalue("published")
    assert company(rf.get("/")) == "Acme Retail BV"
