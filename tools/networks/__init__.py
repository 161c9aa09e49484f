"""Real servers on this machine for the tests of the connectors: one of Bluesky's network, and one with Mastodon's interface.

`make networks` installs the first (npm packages, in build/networks) and runs the tests; `.ci/run` installs the second (snac2).
Each is made anew in a temporary folder, listens on this machine alone, has one account, and is gone afterwards.
"""

import contextlib
import json
import os
import re
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

from tools.postgres import free_port

PLACE = Path(__file__).parents[2] / "build" / "networks"
"""Where the npm packages are."""

NOWHERE = "urn:ietf:wg:oauth:2.0:oob"


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
    if not (PLACE / "node_modules").is_dir() or shutil.which("node") is None:
        sys.exit("Bluesky's server is not here: make networks installs it, and needs node and npm.")
    with tempfile.TemporaryDirectory(prefix="bluesky") as home:
        environment = {**os.environ, "TMPDIR": home, "NODE_ENV": "test", "LOG_ENABLED": "0"}
        command = ["node", str(PLACE / "bluesky.mjs"), str(free_port())]
        pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, env=environment, text=True, **pipes) as process:
            said = json.loads(process.stdout.readline()) if process.stdout else {}
            try:
                yield Server(said["address"], said["handle"], said["password"])
            finally:
                process.communicate(timeout=30)


@contextlib.contextmanager
def mastodon() -> Iterator[Server]:
    """Give a server with Mastodon's interface: snac, which knows no keys against repetitions.

    Raises:
        SystemExit: it is not installed; the sentence says how.
    """
    program = shutil.which("snac")
    if program is None:
        sys.exit(
            "There is no snac here: apt-get install snac2 (.ci/run does; on Debian 12 it comes from bookworm-backports)."
        )
    with tempfile.TemporaryDirectory(prefix="snac") as home:
        place, port = str(Path(home) / "data"), free_port()
        answers = f"127.0.0.1\n{port}\nlocalhost:{port}\n\n\n"
        subprocess.run([program, "init", place], input=answers, text=True, check=True, capture_output=True)
        settings = Path(place) / "server.json"
        settings.write_text(json.dumps(json.loads(settings.read_text("utf-8")) | {"protocol": "http"}), "utf-8")
        made = subprocess.run(
            [program, "adduser", place, "brand"], input="\n", text=True, check=True, capture_output=True
        )
        word = re.search(r"password is (\S+)", made.stdout + made.stderr)
        with subprocess.Popen(
            [program, "httpd", place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                address = f"http://localhost:{port}"
                yield Server(address, "brand", _token(address, word[1] if word else ""))
            finally:
                process.terminate()
                process.wait(30)


def _token(address: str, word: str) -> str:
    """Sign in as the account and return a token to post with: what a person does once in the browser."""
    end = time.monotonic() + 20
    while True:
        with contextlib.suppress(requests.ConnectionError):
            asked = {"client_name": "tests", "redirect_uris": NOWHERE, "scopes": "read write"}
            app = requests.post(f"{address}/api/v1/apps", data=asked, timeout=10).json()
            break
        if time.monotonic() > end:
            sys.exit("snac did not begin to answer within twenty seconds.")
        time.sleep(0.1)
    known = {"redir": NOWHERE, "cid": app["client_id"], "state": "", "login": "brand", "passwd": word}
    code = requests.post(f"{address}/oauth/x-snac-login", data=known, timeout=10).text.strip()
    keys = {"client_id": app["client_id"], "client_secret": app["client_secret"], "redirect_uri": NOWHERE}
    given = keys | {"grant_type": "authorization_code", "code": code, "scope": "read write"}
    token: str = requests.post(f"{address}/oauth/token", data=given, timeout=10).json()["access_token"]
    return token
