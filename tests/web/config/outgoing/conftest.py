"""A server on this machine that answers as it is told, and keeps what it was asked."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class _Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        """Answer with what the address asks for."""
        self.server.asked.append((self.path, dict(self.headers)))
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "/secret")
            self.end_headers()
            return
        self.send_response(200)
        if self.path == "/packed":
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for _ in range(40 if self.path == "/large" else 1):
            self.wfile.write(b"x" * 100_000 if self.path == "/large" else b"hello")
        if self.path == "/slow":
            for _ in range(30):
                time.sleep(0.05)
                self.wfile.write(b".")
                self.wfile.flush()

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture(scope="session")
def _server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answering)
    server.handle_error = lambda *_args: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def place(_server):
    """Give the server: `place.asked` is what it was asked, `place.url(path)` its address."""
    _server.asked = []
    _server.url = lambda path, host="localhost": f"http://{host}:{_server.server_port}{path}"
    return _server
