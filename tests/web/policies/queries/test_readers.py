"""Whose document somebody may open."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.web.conftest import example_policy
from vangrail.web.policies.queries import audiences_for

pytestmark = pytest.mark.django_db


def test_without_signing_in(settings):
    """Everybody's, candidates' and third parties'; the settings may close the first."""
    assert audiences_for(AnonymousUser(), example_policy()) == ("personal", "third_party", "candidate")
    settings.OPEN_READING = ()
    assert audiences_for(AnonymousUser(), example_policy()) == ("third_party", "candidate")


def test_who_works_here_reads_all_and_their_own_first(person):
    """The person who works here through another company reads what is theirs and what is open."""
    assert audiences_for(person("Emil"), example_policy()) == ("personal", "corporate", "third_party", "candidate")
    assert audiences_for(person("Tess", kind="third_party"), example_policy())[0] == "third_party"
    assert "corporate" not in audiences_for(person("Tess", kind="third_party"), example_policy())
