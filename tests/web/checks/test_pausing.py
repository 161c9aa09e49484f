"""The pause test is the same for everybody."""

import pytest
from django.utils import translation

from vangrail.web.checks.pausing import pause_test


@pytest.mark.parametrize("language", ["en", "nl", "es", "fr"])
def test_five_questions_in_the_language_of_the_page(language):
    """With the answer at which it is worth waiting."""
    with translation.override(language):
        found = pause_test()
    assert len(found.questions) == 5
    assert {waits for _, _, waits in found.questions} == {True, False}
    assert found.wait
    assert found.clear
