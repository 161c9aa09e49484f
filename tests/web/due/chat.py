"""A chat that gets notices, as a real server that Apprise speaks with."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Chat(ThreadingHTTPServer):
    """Keeps what arrives; `status` is what it answers."""

    daemon_threads = True

    def __init__(self):
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.got = 200, []
        self.json = f"json://localhost:{self.server_port}/chat"
        self.xml = f"xml://localhost:{self.server_port}/chat"


class Handler(BaseHTTPRequestHandler):
    """Takes a notice."""

    def do_POST(self):
        """Keep it."""
        self.server.got.append(self.rfile.read(int(self.headers["content-length"])).decode())
        self.send_response(self.server.status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture
def chat():
    """Give a chat that listens."""
    server = Chat()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
