"""The status line: template, or read by whom for which jurisdiction."""

from datetime import date

import pytest

from vangrail.web.policies.actions import consult
from vangrail.web.policies.reading.status import policy_as_read, review_of

pytestmark = pytest.mark.django_db


def test_nobody_has_read_it(published):
    """What the policy says of itself stands: a template."""
    assert review_of(published).by == ""
    assert policy_as_read(published, review_of(published)).review.by == ""


@pytest.mark.parametrize(("outcome", "by"), [("agreed", "Lex"), ("remarks", "Lex"), ("against", ""), ("informed", "")])
def test_only_a_reading_that_agreed_counts(published, owner, outcome, by):
    """Somebody who advised against it has not checked it."""
    consult(published, kind="legal", who="Lex", on=date(2026, 11, 2), outcome=outcome, jurisdiction="BE", by=owner)
    assert review_of(published).by == by


def test_it_is_the_same_policy(published, owner):
    """The digest on the documents is that of the published version."""
    consult(published, kind="legal", who="Lex", on=date(2026, 11, 2), outcome="agreed", jurisdiction="BE", by=owner)
    shown = policy_as_read(published, review_of(published))
    assert (shown.review.jurisdiction, shown.digest) == ("BE", published.digest)
