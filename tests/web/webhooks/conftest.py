"""A program that listens on this machine and misbehaves on demand, and a subscription for it."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vangrail.web.webhooks.actions import hearing
from vangrail.web.webhooks.actions.subscribing import subscribe

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


class Sink(ThreadingHTTPServer):
    """Keeps what arrives. `status` is what it answers, `delay` how long it takes, `broken` those entries that it refuses."""

    daemon_threads = True

    def __init__(self):
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.delay, self.broken, self.got = 200, 0.0, set(), []
        self.address = f"http://localhost:{self.server_port}/hook"

    @property
    def entries(self):
        """The entries that were taken, in the order in which they came."""
        return [each["said"]["data"]["entry"] for each in self.got if each["status"] == 200]

    def handle_error(self, *_args):
        """Say nothing when the other side goes away."""


class Handler(BaseHTTPRequestHandler):
    """Takes a message."""

    def do_POST(self):
        """Take it, or refuse it."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        said, sink = json.loads(body), self.server
        time.sleep(sink.delay)
        status = 400 if said["data"].get("entry") in sink.broken else sink.status
        headers = {name.lower(): value for name, value in self.headers.items()}
        sink.got.append({"headers": headers, "body": body, "said": said, "status": status})
        self.send_response(status)
        if status == 302:
            self.send_header("location", sink.address + "/elsewhere")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture
def sink(settings):
    """Give a program that listens here."""
    settings.INNER_HOSTS = ("localhost",)
    server = Sink()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    """Ask each time who hears: between two tests it is another one."""
    monkeypatch.setattr(hearing, "FRESH", 0.0)
    monkeypatch.setenv("VANGRAIL_WEBHOOK_SINK", SECRET)
    hearing._Known.until = 0.0
    yield
    hearing._Known.until = 0.0


@pytest.fixture
def admin(person):
    """Give who runs the site."""
    return person("Root", "admin")


@pytest.fixture
def subscription(sink, admin):
    """Let the sink hear of the records of a part that nothing else writes here."""
    return subscribe("The sink", sink.address, ["probe.*"], "environment", "VANGRAIL_WEBHOOK_SINK", by=admin)


@pytest.fixture(autouse=True)
def _probe(monkeypatch):
    """Let there be kinds of a part of their own."""
    from vangrail.web.audit import kinds

    known = {**kinds.sentences(), "probe.done": {"en": "Done."}}
    monkeypatch.setattr("vangrail.web.webhooks.kinds.sentences", lambda: known)
    monkeypatch.setattr("vangrail.web.webhooks.kinds.areas", lambda: sorted({name.partition(".")[0] for name in known}))
