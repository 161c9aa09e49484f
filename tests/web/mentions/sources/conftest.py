"""This machine may be asked, as long as a test runs."""

import pytest


@pytest.fixture
def here(settings):
    """Let this machine be asked."""
    settings.INNER_HOSTS = ("127.0.0.1",)
