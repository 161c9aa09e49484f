"""A real server on loopback with its database on disk, and everything it may write in one folder."""

import http.client
import os
import re
import secrets
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tools.sites import free_port

BREAK = "zq7break"
"""A draft with this word breaks the check, and the error quotes the draft."""

ROOT = Path(__file__).parents[4]


class Site:
    """A server that answers at `port`. All it writes lies under `folder`."""

    def __init__(self, folder, plant=""):
        """Make the folders and fill the database."""
        self.folder, self.log = folder, folder / "log" / "server.log"
        for name in ("data", "tmp", "home", "cache", "log"):
            (folder / name).mkdir(parents=True)
        self.port = free_port()
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self.environment = kept | {
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings",
            "VANGRAIL_DATA": str(folder / "data"),
            "VANGRAIL_CACHE": str(folder / "cache"),
            "VANGRAIL_PROXIES": "1",  # so that the test may come from many addresses
            "VANGRAIL_ADDRESS": f"http://127.0.0.1:{self.port}",
            "TMPDIR": str(folder / "tmp"),
            "HOME": str(folder / "home"),
            "PLANT": plant,
        }
        made = self._python("-m", "tests.web.checks.traceless.prepare")
        made.check_returncode()
        self.session, self.text = made.stdout.split()[-2:]

    def _python(self, *words):
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=self.environment,
            check=False,
            stdout=subprocess.PIPE,
            text=True,
        )

    @contextmanager
    def answering(self):
        """Serve, with a log of every request, until the block ends."""
        words = [
            "granian",
            "--interface",
            "wsgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--blocking-threads",
            "2",
        ]
        words += ["--access-log", "--log-level", "debug", "tests.web.checks.traceless.serving:application"]
        with self.log.open("ab") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", *words], cwd=self.folder, env=self.environment, stdout=log, stderr=log
            )
            try:
                self._wait()
                yield self
            finally:
                server.terminate()
                server.wait(30)

    def _wait(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                with Visitor(self, "192.0.2.1") as visitor:
                    if visitor.get("/what-we-keep/")[0] == 200:
                        return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(self.log.read_text("utf-8", "replace")[-2000:])


class Visitor:
    """Somebody at an address, with a cookie and the token of the page; with a session they are signed in."""

    def __init__(self, site, address, session=""):
        """Connect."""
        self.signed_in = f"; session={session}" if session else ""
        self.connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
        self.address, self.cookie, self.token = address, "", ""

    def __enter__(self):
        """Come with the token of the first page."""
        self.get("/")
        return self

    def __exit__(self, *_):
        """Leave."""
        self.connection.close()

    def get(self, path):
        """Open a page; return its status, headers and body."""
        status, headers, body = self.send("GET", path)
        if found := re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', body):
            self.token = found[1].decode()
            self.cookie = headers.get("Set-Cookie", "").partition(";")[0] or self.cookie
        return status, headers, body

    def send(self, method, path, body=b"", headers=None):
        """Send a request; return the status, the headers and the body of the answer.

        Who is refused before everything was read may find the line cut: then the status is 0, and a new line is opened.
        """
        said = {
            "X-Forwarded-For": self.address,
            "Cookie": self.cookie + self.signed_in,
            "Origin": f"http://127.0.0.1:{self.connection.port}",
        }
        try:
            self.connection.request(method, path, body, said | (headers or {}))
            answer = self.connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (BrokenPipeError, ConnectionResetError, http.client.RemoteDisconnected):
            self.connection.close()
            return 0, {}, b""

    def form(self, path, fields, file=b"", name="", htmx=False):  # noqa: FBT002 -- as a browser has it: on or off
        """Send a form as browsers do, with a file under a name."""
        edge = secrets.token_hex(12)
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in ({"csrfmiddlewaretoken": self.token} | fields).items()
        ]
        if name:
            head = f'--{edge}\r\nContent-Disposition: form-data; name="picture"; filename="{name}"\r\nContent-Type: image/jpeg\r\n\r\n'
            parts.append(head.encode() + file + b"\r\n")
        body = b"".join([*parts, f"--{edge}--\r\n".encode()])
        headers = {"Content-Type": f"multipart/form-data; boundary={edge}"} | ({"HX-Request": "true"} if htmx else {})
        return self.send("POST", path, body, headers)
