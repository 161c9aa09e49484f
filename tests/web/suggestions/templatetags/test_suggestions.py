"""Words in templates and mails."""

from datetime import UTC, datetime

import pytest

from vangrail.web.suggestions.templatetags.suggestions import day_of


@pytest.mark.django_db
def test_days():
    """As people write them."""
    assert "2026" in day_of(datetime(2026, 11, 22, 12, tzinfo=UTC).isoformat())
