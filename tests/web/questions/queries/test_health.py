"""How often clauses and rules come up."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.policy.company import Allow
from vangrail.web.checks.models import Count
from vangrail.web.policies.actions import propose, publish
from vangrail.web.questions.queries.health import health


def test_counts_below_five_are_hidden(put, owner):
    """Four could be one person's, five are shown; a question without a clause counts nowhere."""
    for number in range(5):
        put(clause="a_clause", rule="heron-named")
        put()
        if number < 4:
            put(kind="contest", clause="a_clause", rule="heron-named")
    (clause,), (rule,) = health(owner)
    assert (clause.asked, clause.contested, clause.review) == (5, None, date(2027, 1, 1))
    assert (rule.rule, rule.asked, rule.contested) == ("heron-named", 5, None)


def test_checks_are_counted_by_those_who_count_them(held, owner):
    """From five on."""
    Count.objects.create(month=date(2026, 11, 1), clause="a_clause", number=12)
    assert health(owner)[0][0].checked == 12


def test_a_silent_rule_is_shown_with_its_last_day(held, owner):
    """Also when nobody asked about it."""
    allow = Allow(rule="heron-named", reason="It is public.", until=date(2099, 1, 1))
    new = held.model_copy(update={"allow": (allow,), "version": "0.2"})
    publish(propose(new, {}, by=owner), by=owner, reason="A test.")
    clauses, rules = health(owner)
    assert [each.until for each in rules[0].silent] == [date(2099, 1, 1)]
    assert clauses[0].silent == (allow,)


def test_before_a_policy(owner, employee):
    """There is nothing, and not for everybody."""
    assert health(owner) == ([], [])
    with pytest.raises(PermissionDenied):
        health(employee)
