"""The first person of an empty site."""

import pytest

from vangrail.web.people.actions.first import add_first, first_token, is_first
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_the_first_runs_the_site_and_there_is_no_second():
    """Only with the secret that the server has told."""
    token = first_token()
    assert is_first(token)
    assert add_first("Eve", "eve@example.org", token="x" * 32, language="en") is None
    ada = add_first("Ada", "ada@example.org", token=token, language="nl")
    assert ada.has_role("admin")
    assert (first_token(), is_first(token), is_first("")) == ("", False, False)
    assert add_first("Bo", "bo@example.org", token=token, language="nl") is None
    assert Person.objects.count() == 1
