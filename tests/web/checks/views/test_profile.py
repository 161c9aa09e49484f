"""A line for a profile."""

import pytest

pytestmark = pytest.mark.django_db


def test_lines_are_offered_for_a_platform_in_a_language(client, acme):
    """With how long they are, and the truth about them."""
    page = client.get("/profile-line/", {"platform": "linkedin", "language": "nl"}).content.decode()
    assert "Ik werk bij Acme" in page
    assert 'lang="nl"' in page
    assert "What such a line does" in page


def test_an_unknown_platform_or_language_falls_back(client):
    """Without a policy too."""
    page = client.get("/profile-line/", {"platform": "<b>", "language": "xx"}).content.decode()
    assert "at most 80 characters" in page
    assert "&lt;b&gt;" not in page
