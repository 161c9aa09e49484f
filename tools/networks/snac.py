"""A server with Mastodon's interface: snac."""

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any, Final

import requests

from tools.networks.running import Program, Said, run
from tools.sites import free_port

NOWHERE: Final = "urn:ietf:wg:oauth:2.0:oob"


class Snac:
    """A server with Mastodon's interface, which knows no keys against repetitions. The company is `brand`, somebody else `ada`.

    It calls itself by `host`; an account of a host without a dot has no name that the whole world knows.
    """

    def __init__(self, home: Path, host: str = "localhost") -> None:
        """Make it and start it.

        Raises:
            SystemExit: it is not installed; the sentence says how.
        """
        program = shutil.which("snac")
        if program is None:
            sys.exit(
                "There is no snac here: apt-get install snac2 (.ci/run does; on Debian 12 it comes from bookworm-backports)."
            )
        place, port = str(home / "data"), free_port()
        self.host, self.address = f"{host}:{port}", f"http://{host}:{port}"
        listens = "127.0.0.1" if host == "localhost" else host
        run([program, "init", place], f"{listens}\n{port}\n{self.host}\n\n\n")
        settings = Path(place) / "server.json"
        own = {
            "protocol": "http",
            "num_threads": 16,
        }  # it brings its posts to itself, and meanwhile somebody has to answer
        settings.write_text(json.dumps(json.loads(settings.read_text("utf-8")) | own), "utf-8")
        words = {name: run([program, "adduser", place, name], "\n") for name in ("brand", "ada")}
        self._program = Program([program, "httpd", place], lambda: requests.get(self.address, timeout=10))
        self.start, self.stop = self._program.start, self._program.stop
        self._tokens = {name: self._token(name, words[name]) for name in words}
        self.secret, self.other = self._tokens["brand"], self._tokens["ada"]

    def say(self, text: str, language: str) -> Said:
        """Post something as somebody else, once: after a connection that was dropped it is looked for first."""
        said = {"status": text, "language": language}
        for _ in range(9):
            try:
                post = self.told("ada", "POST", "statuses", said, tries=1)
            except requests.ConnectionError:
                post = self._posted(text)
            if post is not None:
                return Said(post["url"], f"ada@{self.host}")
        sys.exit("snac drops every connection.")

    def many(self, texts: list[str]) -> None:
        """Post all of this as somebody else."""
        for text in texts:
            self.say(text, "en")

    def _posted(self, text: str) -> Any:
        me = self.told("ada", "GET", "accounts/verify_credentials")
        for each in self.told("ada", "GET", f"accounts/{me['id']}/statuses?limit=5"):
            if self.told("ada", "GET", f"statuses/{each['id']}/source")["text"] == text:
                return each
        return None

    def follow(self) -> None:
        """Let the company read what somebody else says. Who never said anything is not known yet."""
        self.say("Good morning.", "en")
        ada = self.told("ada", "GET", "accounts/verify_credentials")
        self.told("brand", "POST", f"accounts/{ada['id']}/follow")

    def told(self, name: str, how: str, path: str, said: Any = None, tries: int = 9) -> Any:
        """Ask as an account, until there is an answer: snac drops a connection now and then."""
        headers = {"Authorization": f"Bearer {self._tokens[name]}"}
        for left in reversed(range(tries)):
            try:
                return requests.request(
                    how, f"{self.address}/api/v1/{path}", data=said, headers=headers, timeout=10
                ).json()
            except requests.ConnectionError:
                if not left:
                    raise
        return None

    def _token(self, name: str, said: str) -> str:
        """Sign in as an account and return a token to post with: what a person does once in the browser."""
        word = re.search(r"password is (\S+)", said)
        asked = {"client_name": "tests", "redirect_uris": NOWHERE, "scopes": "read write"}
        app = requests.post(f"{self.address}/api/v1/apps", data=asked, timeout=10).json()
        known = {
            "redir": NOWHERE,
            "cid": app["client_id"],
            "state": "",
            "login": name,
            "passwd": word[1] if word else "",
        }
        code = requests.post(f"{self.address}/oauth/x-snac-login", data=known, timeout=10).text.strip()
        keys = {"client_id": app["client_id"], "client_secret": app["client_secret"], "redirect_uri": NOWHERE}
        given = keys | {"grant_type": "authorization_code", "code": code, "scope": "read write"}
        token: str = requests.post(f"{self.address}/oauth/token", data=given, timeout=10).json()["access_token"]
        return token
