"""The shapes of the policy are those of the core."""

from dataclasses import fields

from vangrail.documents.clauses import Passage
from vangrail.web.api.schemas.policy import ClauseOut


def test_a_clause_has_what_the_core_gives():
    """A new field there is a new field here."""
    assert set(ClauseOut.model_fields) == {field.name for field in fields(Passage)}
