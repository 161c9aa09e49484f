"""What is asked when a token is made."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.api.forms import TokenForm


def test_a_token_says_what_it_is_for():
    """Without a name, or with nothing that it may, there is none."""
    assert TokenForm({"name": "Planning tool", "scopes": ["check"]}).is_valid()
    assert set(TokenForm({"name": " ", "scopes": ["all"]}).errors) == {"name", "scopes"}


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "fits"), [(0, True), (366, True), (367, False), (-1, False), (None, False)])
def test_ones_own_token_ends_within_a_year(employee, days, fits):
    """And it has an end."""
    until = "" if days is None else (timezone.localdate() + timedelta(days=days)).isoformat()
    form = TokenForm({"name": "Tool", "scopes": ["check"], "until": until}, person=employee)
    assert form.is_valid() == fits, form.errors


@pytest.mark.django_db
def test_somebody_is_offered_what_they_may(person, employee):
    """An approver decides, an employee does not."""
    offered = [dict(TokenForm(person=who).fields["scopes"].choices) for who in (person("", "approver"), employee)]
    assert ["approvals" in each for each in offered] == [True, False]
    assert all("check" in each for each in offered)
