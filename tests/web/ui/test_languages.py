"""The language of the page."""

import pytest
from django.utils.translation import deactivate_all, override

from vangrail.web.ui.languages import page_language


@pytest.mark.parametrize(("asked", "given"), [("nl", "nl"), ("es-mx", "es"), ("nl-be", "nl"), ("fr", "en")])
def test_the_page_has_a_language_that_is_shipped(asked, given):
    """Or its nearest relative."""
    with override(asked):
        assert page_language() == given


def test_without_a_language_there_is_one():
    """As where nobody is translated for."""
    with override("nl"):
        deactivate_all()
        assert page_language() == "en"
