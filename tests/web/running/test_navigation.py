"""The way to the page of work that failed is shown to who may open it."""

import pytest
from django.urls import reverse

from vangrail.web.running.navigation import ENTRIES


@pytest.mark.django_db
def test_who_looks_after_the_site_sees_the_way(person, employee):
    """Others do not."""
    (entry,) = ENTRIES
    assert reverse(entry.url_name) == "/manage/work/"
    assert person("Ada", "admin").has_perm(entry.access)
    assert not employee.has_perm(entry.access)
