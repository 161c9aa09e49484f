"""Who is thanked for a version."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.models import Version
from vangrail.web.suggestions.actions.deciding import decide, merge
from vangrail.web.suggestions.queries.credits import thanks

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions(put, lena, owner, person):
    """Give two versions with decisions before, between and after them."""
    now = timezone.now()
    for days, outcome, text in (
        (1, "taken", "First."),
        (2, "no", "Second."),
        (3, "partly", "Third."),
        (30, "taken", "Later."),
    ):
        one = put(text=text, by=person(text), credits_name=text != "First.")
        if text == "Third.":
            merge(put(by=person("Tom"), credits_name=True), one, by=lena)
        decide(one, outcome, "Because.", by=lena, at=now + timedelta(days=days))
    new = propose(small_policy().model_copy(update={"version": "2"}), {}, by=owner)
    publish(new, by=owner, reason="More.", at=now + timedelta(days=10))
    return Version.objects.order_by("number")


def test_those_whose_idea_was_taken_before_it_are_thanked(versions):
    """By name only with their tick, with those whose suggestion went into it."""
    old, new = versions
    found = thanks(old, new)
    assert [(each.text, each.names) for each in found] == [("First.", ()), ("Third.", ("Third.", "Tom"))]
    assert found[0].clause == "a_clause"
