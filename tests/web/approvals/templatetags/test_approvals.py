"""Moments."""

from vangrail.web.approvals.templatetags.approvals import moment_of


def test_a_moment_from_a_mail_s_context():
    """As people write it."""
    assert "2026" in moment_of("2026-11-21T12:00:00+00:00")
