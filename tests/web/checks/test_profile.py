"""Lines for a profile fit its field."""

import pytest

from tests.web.checks.company import company
from vangrail.web.checks.profile import fields, platforms


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_field_has_a_line_that_fits(language):
    """The longest first, with the company's name where it is known."""
    for platform, name in platforms(language):
        for field in fields(company(), platform, language):
            assert name
            assert field.lines
            assert all(len(line) <= field.most for line in field.lines)
            assert len(field.lines[0]) >= len(field.lines[-1])


def test_without_a_policy_no_line_names_the_company():
    """And none shows a placeholder."""
    assert any("Acme" in line for field in fields(company(), "linkedin", "en") for line in field.lines)
    found = [line for field in fields(None, "linkedin", "en") for line in field.lines]
    assert found
    assert not [line for line in found if "Acme" in line or "{" in line]
