"""The web application as a demonstration site, served as it is in earnest."""

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SECONDS = 120


@dataclass
class Site:
    """A site that answers: its address, the session of each kind of person, and the pages as (path, kind, who).

    `newcomers` are sessions of people who have signed nothing; each story takes another one.
    """

    address: str
    sessions: dict[str, str]
    pages: list[list[str]]
    newcomers: list[str]

    def newcomer(self) -> list[dict[str, str]]:
        """Return what the browser of somebody carries who has signed nothing yet."""
        return [{"name": "session", "value": self.newcomers.pop(), "url": self.address}]

    def cookies(self, who: str, language: str) -> list[dict[str, str]]:
        """Return what the browser of one kind of person carries."""
        carried = {"language": language} | ({"session": self.sessions[who]} if who in self.sessions else {})
        return [{"name": name, "value": value, "url": self.address} for name, value in carried.items()]

    def of(self, kinds=()):
        """Give (who, paths) for each kind of person, or for these kinds of pages only."""
        found: dict[str, list[str]] = {}
        for path, kind, who in self.pages:
            if not kinds or kind in kinds:
                found.setdefault(who, []).append(path)
        return found.items()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Give the demonstration site."""
    folder = tmp_path_factory.mktemp("site")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://localhost:{port}"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings",
        "VANGRAIL_DATA": str(folder),
        "VANGRAIL_DEMO": "yes",
        "VANGRAIL_ADDRESS": address,
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        [sys.executable, str(HERE / "place.py")], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with served(port, environment, folder / "server.log"):
        yield Site(address, **json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="session")
def serve():
    """Give the context in which a site answers."""
    return served


@contextmanager
def served(port, environment, log):
    """Answer requests meanwhile, with the server that companies use."""
    words = ["--interface", "wsgi", "--port", str(port), "--no-ws", "vangrail.web.config.wsgi:application"]
    with log.open("w") as target:
        server = subprocess.Popen(
            [sys.executable, "-m", "granian", *words], env=environment, stdout=target, stderr=subprocess.STDOUT
        )
        try:
            wait(port, log)
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait(port, log):
    """Return once the server listens."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            with socket.create_connection(("127.0.0.1", port)):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not answer: {log.read_text()}")
