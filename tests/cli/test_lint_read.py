"""What somebody wants linted."""

import pytest

from vangrail.cli.lint_read import Asked, read_and_lint
from vangrail.errors import UsageError


def test_a_policy_has_a_text_in_every_language(folder):
    """Or in the one that is asked for."""
    assert [each.document.language for each in read_and_lint(folder, Asked())] == ["en", "nl", "es"]
    assert [each.document.language for each in read_and_lint(folder, Asked(language="nl"))] == ["nl"]


def test_another_country_may_be_asked_about(folder):
    """What would this policy mean in the United States?"""
    assert read_and_lint(folder, Asked("US", "en"))[0].country == "US"


def test_a_language_the_policy_lacks_is_refused(folder):
    """By name, with those there are."""
    with pytest.raises(UsageError, match="en, nl, es"):
        read_and_lint(folder, Asked(language="fr"))


def test_nothing_there_is_one_sentence(tmp_path):
    """It names the place."""
    with pytest.raises(UsageError, match="none"):
        read_and_lint(tmp_path / "none.pdf", Asked("US"))
