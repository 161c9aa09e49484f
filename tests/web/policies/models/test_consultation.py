"""A consultation and its document read as a line."""

from datetime import date

import pytest

from vangrail.web.policies.actions import Upload, consult

pytestmark = pytest.mark.django_db


def test_it_says_who_and_when(proposed, owner):
    """The document says its name."""
    made = consult(
        proposed, kind="legal", who="Lex Legal", on=date(2026, 11, 2), outcome="agreed", by=owner,
        document=Upload("advice.pdf", b"%PDF-1.7"),
    )  # fmt: skip
    assert (str(made), str(made.evidence)) == ("Lex Legal 2026-11-02", "advice.pdf")
