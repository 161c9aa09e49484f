"""A sheet for the staff room."""

import pytest


@pytest.mark.django_db
def test_the_code_leads_to_the_check_and_tells_nothing_else(client, settings):
    """The address stands under it in letters too."""
    settings.ADDRESS = "https://check.acme.example"
    page = client.get("/poster/").content.decode()
    assert "check.acme.example</p>" in page
    assert "<svg" in page
    assert 'aria-label="A code that leads to check.acme.example"' in page
