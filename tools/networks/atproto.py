"""A network of Bluesky's."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import requests

from tools.networks.running import Said, until
from tools.sites import free_port

PACKAGES: Final = Path(__file__).parents[2] / "build" / "networks"
"""Where the npm packages are."""


class Bluesky:
    """A server of Bluesky's network; with a database also the program that reads along and answers searches (the appview)."""

    def __init__(self, home: Path, database: str = "") -> None:
        """Make it and start it.

        Raises:
            SystemExit: its packages are not installed; the sentence says how.
        """
        if not (PACKAGES / "node_modules").is_dir() or shutil.which("node") is None:
            sys.exit("Bluesky's server is not here: make networks installs it, and needs node and npm.")
        environment = {**os.environ, "TMPDIR": str(home), "NODE_ENV": "test", "LOG_ENABLED": "0"}
        command = ["node", str(PACKAGES / "bluesky.mjs"), str(free_port()), *([database] if database else [])]
        pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, env=environment, text=True, **pipes)
        said = json.loads(self._line() or "{}")
        self.address, self.handle, self.password = said["address"], said["handle"], said["password"]
        self.secret = f"{self.handle}:{self.password}"
        self._other = said["other"]
        self._headers: dict[str, str] = {}

    def say(self, text: str, language: str) -> Said:
        """Post something as somebody else; return once a search can find it."""
        uri = self._written([text], language)[0]
        until(lambda: self._asked("app.bsky.feed.getPosts", params={"uris": uri}, headers=self._known())["posts"][0])
        page = f"https://bsky.app/profile/{self._other['handle']}"
        return Said(f"{page}/post/{uri.rpartition('/')[2]}", page)

    def many(self, texts: list[str]) -> None:
        """Post all of this as somebody else, at once."""
        self._written(texts[:-1], "en")
        self.say(texts[-1], "en")

    def _known(self) -> dict[str, str]:
        """Return the headers of somebody who signed in, which is done once: it takes the server a while."""
        self._headers = self._headers or self._signed_in()
        return self._headers

    def _signed_in(self) -> dict[str, str]:
        who = {"identifier": self._other["handle"], "password": self._other["password"]}
        session = self._asked("com.atproto.server.createSession", json=who)
        return {"Authorization": f"Bearer {session['accessJwt']}"}

    def _written(self, texts: list[str], language: str) -> list[str]:
        """Post texts as somebody else, and return what the network calls them."""
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        kind = "app.bsky.feed.post"
        records = [{"$type": kind, "text": text, "langs": [language], "createdAt": now} for text in texts]
        writes = [
            {"$type": "com.atproto.repo.applyWrites#create", "collection": kind, "value": value} for value in records
        ]
        said = {"repo": self._other["handle"], "writes": writes}
        made = self._asked("com.atproto.repo.applyWrites", json=said, headers=self._known())
        return [each["uri"] for each in made["results"]]

    def start(self) -> None:
        """Start it again."""
        self._told("on")

    def stop(self) -> None:
        """Stop the server; the directory of names and the appview stay."""
        self._told("off")

    def close(self) -> None:
        """End all of it."""
        self._process.communicate(timeout=30)

    def _asked(self, name: str, **how: Any) -> Any:
        answer = requests.request("POST" if "json" in how else "GET", f"{self.address}/xrpc/{name}", timeout=20, **how)
        answer.raise_for_status()
        return answer.json()

    def _told(self, word: str) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(f"{word}\n")
            self._process.stdin.flush()
        self._line()

    def _line(self) -> str:
        return self._process.stdout.readline() if self._process.stdout else ""
