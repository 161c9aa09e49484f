"""A site in a process of its own."""

import socket

from tools.sites import free_port, surroundings


def test_nobody_listens_on_the_port():
    """Whoever asked can."""
    with socket.create_server(("127.0.0.1", free_port())):
        pass


def test_what_is_asked_for_wins_over_what_is_around(monkeypatch, tmp_path):
    """The rest stays: without the path there is no Python."""
    monkeypatch.setenv("VANGRAIL_DATA", "/elsewhere")
    monkeypatch.setenv("KEPT", "yes")
    found = surroundings(tmp_path, "http://localhost:1", VANGRAIL_DEMO="yes")
    wanted = {
        "VANGRAIL_DATA": str(tmp_path),
        "VANGRAIL_ADDRESS": "http://localhost:1",
        "VANGRAIL_DEMO": "yes",
        "KEPT": "yes",
    }
    assert {name: found[name] for name in wanted} == wanted
