"""Words of the pages and mails."""

from vangrail.web.crisis.templatetags import crisis


def test_words():
    """A language, a moment."""
    assert crisis.language_name("nl") == "Nederlands"
    assert "2026" in crisis.moment_of("2026-11-21T12:00:00+00:00")
