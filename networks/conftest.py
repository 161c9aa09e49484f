"""The connectors against real servers on this machine. Run: `make networks`."""

import pytest

import tests.alone  # noqa: F401 -- the settings, before anything that reads them
import tools.networks
from browser.conftest import pytest_addoption, pytest_collection_modifyitems
from tests.web.conftest import as_person, employee, owner, person
from tests.web.outlets.conftest import account, approved, switches, writer

__all__ = [
    "account", "approved", "as_person", "employee", "owner", "person", "pytest_addoption", "pytest_collection_modifyitems", "switches",
    "writer",
]  # fmt: skip


@pytest.fixture(scope="session")
def bluesky():
    """Give a server of Bluesky's network."""
    with tools.networks.bluesky() as server:
        yield server


@pytest.fixture(scope="session")
def mastodon():
    """Give a server with Mastodon's interface."""
    with tools.networks.mastodon() as server:
        yield server


@pytest.fixture(scope="session")
def talk():
    """Give the places where people say something, by the name of their server."""
    with tools.networks.talk() as places:
        yield places


@pytest.fixture
def servers(bluesky, mastodon, settings, monkeypatch):
    """Give both by their way, which the settings allow to be reached, with their secrets at hand."""
    settings.INNER_HOSTS = ("localhost",)
    settings.OUTLET_TIMES = {"lease": 60, "grace": 0, "look": 60}
    found = {"bluesky": bluesky, "mastodon": mastodon}
    for way, server in found.items():
        monkeypatch.setenv(f"VANGRAIL_OUTLET_{way.upper()}", server.secret)
    return found


@pytest.fixture(params=["bluesky", "mastodon"])
def way(request):
    """Give each way."""
    return request.param


@pytest.fixture
def client_class():
    """Give what makes another browser."""
    from django.test import Client

    return Client
