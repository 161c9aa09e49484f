"""Links, asked of a real server on this machine."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vangrail.cli.links import status_of


class Site(BaseHTTPRequestHandler):
    """Answers by path: /200 with 200, /away with a redirect, /file with one to a file; only GET at /get."""

    def _answer(self):
        name = self.path.strip("/")
        code = {"away": 302, "file": 302, "get": 200 if self.command == "GET" else 405}.get(name) or int(name)
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/200" if name == "away" else "file:///")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer  # noqa: N815 -- names of the standard library

    def log_message(self, *_):
        """Stay quiet."""


@pytest.fixture(scope="module")
def site():
    """Give the address of a server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(("path", "status"), [("200", 200), ("404", 404), ("500", 500), ("away", 200), ("get", 200)])
def test_a_link_s_status_is_where_it_ends(site, path, status):
    """Redirects are followed, and a site that refuses the head alone is asked for the page."""
    assert status_of(f"{site}/{path}") == status


def test_nothing_but_the_web_is_opened(site):
    """Neither by a link nor by a redirect."""
    assert status_of("file:///") == 0
    assert status_of(f"{site}/file") not in range(200, 300)


@pytest.mark.parametrize("link", ["http://127.0.0.1:1/", "http://", "http://[::1", "https://no-such-host.invalid/"])
def test_nobody_there_is_0(link):
    """However wrong the address is."""
    assert status_of(link) == 0
