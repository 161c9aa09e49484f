"""The versions and their texts."""

import hashlib

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.versions import files, rows

pytestmark = pytest.mark.django_db


def test_a_published_text_is_there_under_its_digest(published, owner):
    """Byte for byte."""
    (row,) = rows(Scope())
    ((name, data),) = files(Scope())
    assert (name, hashlib.sha256(data).hexdigest()) == (f"versions/{published.number}.json", row["policy"])
    assert row["publication"]["by"] == Scope().who(owner.pk)
    assert row["publication"]["reason"] == "To try it out."
    assert next(rows(Scope(salt="x")))["publication"]["reason"] is None


def test_the_text_of_a_draft_stays_where_it_is(owner):
    """It is listed, and is nobody's rule yet."""
    from tests.web.conftest import small_policy
    from vangrail.web.policies.actions import propose

    propose(small_policy(), {}, by=owner)
    assert [row["publication"] for row in rows(Scope())] == [None]
    assert not list(files(Scope()))
