"""Answers from a site: what is sent, what comes back, and what is said when nothing does."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vangrail.cli.assistants.shapes import Asked
from vangrail.cli.assistants.site import Site
from vangrail.errors import UsageError

DESK = {"name": "pr", "person": "Paz Press", "deputy": "", "contact": "", "hours": "", "answers_within": None}
FINDING = {
    "rule": "r", "clause": "c", "title": "t", "level": "ask", "spans": [[4, 9]], "what": "", "why": "why", "instead": "i",
    "desk": DESK, "precedent": "Once before.", "by": "rule",
}  # fmt: skip
ANSWER = {
    "level": "ask", "told": "", "rewrite": None, "policy": "p", "moment": "m", "findings": [FINDING],
    "pictures": [{"verdict": {"findings": [{**FINDING, "spans": [[0, 1]]}]}}, {"verdict": None}], "advice": [],
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """Gives what the test wants, and keeps what was asked."""

    def do_GET(self):
        """Answer a question."""
        self.do_POST()

    def do_POST(self):
        """Take a draft."""
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self.server.asked.append((self.path, self.headers.get("authorization"), json.loads(body or b"null")))
        status, content, headers = self.server.gives
        self.send_response(status)
        for name, value in {"content-length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture
def there():
    """Give a site that says what the test wants: `there(status, body)` gives its address and what was asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def give(status, body, **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        server.gives = (status, content, headers)
        return f"http://127.0.0.1:{server.server_port}/", server.asked

    yield give
    server.shutdown()
    server.server_close()


def test_a_draft_is_sent_with_the_token(there):
    """And what comes back has the words that it is about."""
    address, asked = there(200, ANSWER)
    answer = Site(address, "vgr_x").may_this_be_posted(Asked(text="The heron", images=("A", "B"), country="BE"))
    assert asked == [
        ("/api/v1/check", "Bearer vgr_x",
         {"text": "The heron", "account": "personal", "country": "BE", "descriptions": ["A", "B"]}),
    ]  # fmt: skip
    assert [(each.where, each.quotes, each.precedent) for each in answer.findings] == [
        ("text", ["heron"], "Once before."),
        ("image 1", ["A"], "Once before."),
    ]
    assert (answer.says, answer.moment) == ("Ask first", "m")


def test_reading_asks_for_what_is_wanted(there):
    """Words are written so that they stay in their place; without a token none is shown."""
    address, asked = there(200, {"items": [], "policy": "p"})
    assert Site(address, "").what_does_the_policy_say("a&b=c", "personal", "nl").clauses == []
    assert asked[0][:2] == ("/api/v1/policy/clauses?about=a%26b%3Dc&audience=personal&language=nl", None)
    address, asked = there(200, {"markdown": "# Policy", "audiences": ["personal"], "languages": ["en", "nl"]})
    assert Site(address, "").document("personal", "../x") == "# Policy"
    assert asked[-1][0] == "/api/v1/policy/documents/personal/..%2Fx"
    assert Site(address, "").documents() == [("personal", "en"), ("personal", "nl")]
    there(200, {"items": [{**DESK, "desk": "pr", "topic": "press"}]})
    assert Site(address, "").who_answers("press", None).voices[0].desk == "pr"


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (401, {"sentence": "Show a token."}, "401: Show a token."),
        (503, b"<html>", "503: no reason"),
        (200, b"<html>", "does not answer"),
        (200, [], "another answer"),
    ],
)
def test_a_site_that_gives_no_answer(there, status, body, sentence):
    """One sentence says why, and nothing of the draft stands in it."""
    address, _ = there(status, body)
    with pytest.raises(UsageError, match=sentence) as error:
        Site(address, "vgr_x").may_this_be_posted(Asked(text="Quetzalcoatlus"))
    assert "Quetzal" not in str(error.value)


def test_the_token_goes_nowhere_else(there):
    """A redirect is not followed."""
    address, asked = there(302, b"", location="http://127.0.0.1:9/elsewhere")
    with pytest.raises(UsageError, match="302"):
        Site(address, "vgr_x").documents()
    assert len(asked) == 1


def test_nobody_there():
    """A machine that does not listen is one sentence too."""
    with pytest.raises(UsageError, match="does not answer"):
        Site("http://127.0.0.1:1", "").documents()
