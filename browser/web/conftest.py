"""The web application as a demonstration site, served as it is in earnest."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from tools.sites import free_port, surroundings

HERE = Path(__file__).parent
SECONDS = 120


@dataclass
class Site:
    """A site that answers: its address, the session of each kind of person, and the pages as (path, kind, who).

    `newcomers` are sessions of people who have signed nothing, `leavers` the numbers and names of people who hold four accounts;
    each story takes another one.
    """

    address: str
    sessions: dict[str, str]
    pages: list[list[str]]
    newcomers: list[str]
    leavers: list[list[int | str]]

    def newcomer(self) -> list[dict[str, str]]:
        """Return what the browser of somebody carries who has signed nothing yet."""
        return [{"name": "session", "value": self.newcomers.pop(), "url": self.address}]

    def cookies(self, who: str, language: str) -> list[dict[str, str]]:
        """Return what the browser of one kind of person carries."""
        carried = {"language": language} | ({"session": self.sessions[who]} if who else {})
        return [{"name": name, "value": value, "url": self.address} for name, value in carried.items()]

    def of(self, part=0, parts=1):
        """Give (who, paths) for each kind of person, of all pages or of one part of them."""
        found: dict[str, list[str]] = {}
        for path, _kind, who in self.pages[part::parts]:
            found.setdefault(who, []).append(path)
        return found.items()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Give the demonstration site."""
    with laid_out(tmp_path_factory) as (found, _environment):
        yield found


@contextmanager
def laid_out(factory, *words, **more):
    """Give a demonstration site that answers, and the environment in which other programs find it.

    `words` are for `place.py`, `more` are settings.
    """
    model, told = laid_once(factory, *words)
    folder = shutil.copytree(model, factory.mktemp("site") / "data")
    port = free_port()
    address = f"http://localhost:{port}"
    environment = surroundings(folder, address, VANGRAIL_DEMO="yes", **more)
    with served(port, environment, folder / "server.log"):
        yield Site(address, **told), environment


def laid_once(factory, *words):
    """Return the folder of a site that nobody serves, and what was said of it; one process lays it, all others wait for it."""
    shared = factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    folder, told = shared / "laid-out", shared / "laid-out.json"
    with (shared / "laid-out.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            done = subprocess.run(
                [sys.executable, str(HERE / "place.py"), *words],
                env=surroundings(folder, "http://localhost", VANGRAIL_DEMO="yes"), capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            told.write_text(done.stdout.splitlines()[-1])
    return folder, json.loads(told.read_text())


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
    """Return once the server says that people can be sent there."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with suppress(OSError), urlopen(f"http://localhost:{port}/health/ready", timeout=5):
            return
        time.sleep(0.2)
    pytest.fail(f"the server did not answer: {log.read_text()}")
