"""A tie is named, with words to do it."""

import pytest

from tests.web.checks.company import company
from vangrail.web.checks.ties import tie, wordings


def test_a_tie_is_a_change_and_said_once():
    """Where a rule spoke of it already, or the policy has no clause for it, nothing is added."""
    (found,) = tie(company(), (), "nl")
    assert (found.level, found.clause, bool(found.why and found.instead)) == ("change", "interests", True)
    assert tie(company(), (found,), "nl") == ()
    bare = company().model_copy(update={"clauses": company().clauses[:1]})
    assert tie(bare, (), "nl") == ()


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_the_words_name_the_company(language):
    """In each language."""
    assert "Acme" in wordings("Acme", language)[-1]
