"""A small server that speaks as Mastodon, Bluesky and a webhook's receiver do, and misbehaves on demand.

It prints its port and stops with its standard input. `/_state` tells what was posted, `/_mode` how to misbehave from now on:
`delay` and `jitter` (seconds before and after a post is made), `drop` ("before" or "after" a post is made the connection ends),
`status` (answer every post so), `away` (answer everything so), `blind` (the timeline fails), `clock` (seconds it is wrong),
`keys` (whether the key against repetitions is known, as on Mastodon itself).
"""

import json
import random
import re
import sys
import threading
import time
from email.utils import formatdate
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

USUAL = {"delay": 0, "jitter": 0, "drop": "", "status": 0, "away": 0, "blind": False, "clock": 0, "keys": True}


class State:
    """What was posted, and how to misbehave."""

    mode: ClassVar[dict[str, Any]] = dict(USUAL)
    posts: ClassVar[list[dict[str, Any]]] = []
    records: ClassVar[dict[str, Any]] = {}
    hooks: ClassVar[list[dict[str, Any]]] = []
    media: ClassVar[list[int]] = []
    lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        """Answer a question."""
        self._answer("GET")

    def do_POST(self) -> None:
        """Take a post."""
        self._answer("POST")

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Tell the time, or another one."""
        return formatdate((timestamp or time.time()) + State.mode["clock"], usegmt=True)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""

    def _answer(self, method: str) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        parts = urlsplit(self.path)
        if parts.path.startswith("/_"):
            return self._say(200, self._control(parts.path, body))
        if State.mode["away"]:
            return self._say(State.mode["away"], {"error": "away"})
        for pattern, wanted, action in ROUTES:
            if wanted == method and (found := re.fullmatch(pattern, parts.path)):
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                return action(self, found, query, body)
        return self._say(404, {"error": "NotFound"})

    def _control(self, path: str, body: bytes) -> Any:
        if path == "/_mode":
            State.mode.update(USUAL | json.loads(body))
        if path == "/_reset":
            State.mode.update(USUAL)
            for each in (State.posts, State.records, State.hooks, State.media):
                each.clear()
        return {"posts": State.posts, "records": State.records, "hooks": State.hooks, "media": State.media}

    def _say(self, status: int, said: Any) -> None:
        content = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _write(self, act: Any) -> None:
        """Do what was asked, as slowly and as badly as it is to be."""
        mode = State.mode
        if mode["status"]:
            return self._say(mode["status"], {"error": "InvalidRequest", "message": "no"})
        if mode["drop"] == "before":
            return self.connection.close()
        time.sleep(mode["delay"] + random.uniform(0, mode["jitter"]))
        with State.lock:
            status, said = act()
        time.sleep(random.uniform(0, mode["jitter"]))
        if mode["drop"] == "after":
            return self.connection.close()
        return self._say(status, said)

    def me(self, *_args: Any) -> None:
        """Say whose token it is."""
        if self.headers.get("authorization") != "Bearer right":
            return self._say(401, {"error": "The access token is invalid"})
        return self._say(200, {"id": "1", "acct": "brand", "username": "brand", "url": "https://social.example/@brand"})

    def instance(self, *_args: Any) -> None:
        """Say what server it is."""
        self._say(200, {"uri": "social.example", "title": "Fake", "version": "4.2.0"})

    def timeline(self, _found: Any, query: dict[str, str], _body: bytes) -> None:
        """Give a page of the own timeline."""
        if State.mode["blind"]:
            return self._say(503, {"error": "busy"})
        older = [each for each in reversed(State.posts) if int(each["id"]) < int(query.get("max_id", 10**9))]
        return self._say(200, [shown(each) for each in older[: int(query.get("limit", 20))]])

    def post(self, _found: Any, _query: Any, body: bytes) -> None:
        """Take a post, once for each key where keys are known."""
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        key = self.headers.get("idempotency-key", "")

        def act() -> tuple[int, Any]:
            for each in State.posts:
                if State.mode["keys"] and key and each["key"] == key:
                    return 200, shown(each)
            made = {
                "id": str(len(State.posts) + 1),
                "text": form["status"],
                "key": key,
                "media": form.get("media_ids[]", ""),
            }
            State.posts.append(made)
            return 200, shown(made)

        self._write(act)

    def source(self, found: Any, *_rest: Any) -> None:
        """Give a post as it was typed."""
        text = next(each["text"] for each in State.posts if each["id"] == found[1])
        self._say(200, {"id": found[1], "text": text, "spoiler_text": ""})

    def upload(self, _found: Any, _query: Any, body: bytes) -> None:
        """Take a picture."""
        State.media.append(len(body))
        blob = {"$type": "blob", "ref": {"$link": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}}
        said = {"id": str(len(State.media)), "type": "image", "url": "https://social.example/1.png"}
        is_blob = self.path.startswith("/xrpc")
        self._say(200, {"blob": {**blob, "mimeType": "image/png", "size": len(body)}} if is_blob else said)

    def session(self, _found: Any, _query: Any, body: bytes) -> None:
        """Let the account in that has the right word."""
        if json.loads(body)["password"] != "right":
            return self._say(401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"})
        tokens = {"accessJwt": "a", "refreshJwt": "r"}
        return self._say(200, {"did": "did:plc:brand", "handle": "brand.example", **tokens})

    def server(self, *_args: Any) -> None:
        """Say what server it is."""
        self._say(200, {"did": "did:web:fake", "availableUserDomains": []})

    def record(self, _found: Any, query: dict[str, str], _body: bytes) -> None:
        """Give the record of a name."""
        if State.mode["blind"]:
            return self._say(503, {"error": "Busy"})
        if (value := State.records.get(query["rkey"])) is None:
            return self._say(400, {"error": "RecordNotFound", "message": "Could not locate record"})
        return self._say(
            200, {"uri": f"at://did:plc:brand/app.bsky.feed.post/{query['rkey']}", "cid": "c", "value": value}
        )

    def create(self, _found: Any, _query: Any, body: bytes) -> None:
        """Keep a record under its name, which can be taken."""
        asked = json.loads(body)

        def act() -> tuple[int, Any]:
            if asked["rkey"] in State.records:
                return 500, {"error": "InternalServerError", "message": "Internal Server Error"}
            State.records[asked["rkey"]] = asked["record"]
            return 200, {"uri": f"at://did:plc:brand/app.bsky.feed.post/{asked['rkey']}", "cid": "c"}

        self._write(act)

    def resolve(self, _found: Any, _query: Any, _body: bytes) -> None:
        """Know nobody."""
        self._say(400, {"error": "InvalidRequest", "message": "Unable to resolve handle"})

    def hook(self, _found: Any, _query: Any, body: bytes) -> None:
        """Take what a webhook brings."""
        headers = {name.lower(): value for name, value in self.headers.items()}

        def act() -> tuple[int, Any]:
            State.hooks.append({"headers": headers, "body": body.decode()})
            return 200, {}

        self._write(act)


def shown(post: dict[str, Any]) -> dict[str, Any]:
    """Return a post as a server shows it."""
    content = "<p>" + escape(post["text"]).replace("\n", "<br />") + "</p>"
    made = {"id": post["id"], "content": content, "created_at": "2026-01-01T00:00:00.000Z", "visibility": "public"}
    return made | {"url": f"https://social.example/@brand/{post['id']}", "uri": "", "media_attachments": []}


X = "/xrpc/com.atproto."
ROUTES: list[tuple[str, str, Any]] = [
    (r"/api/v1/accounts/verify_credentials/?", "GET", Handler.me),
    (r"/api/v1/instance/?", "GET", Handler.instance),
    (r"/api/v1/accounts/1/statuses/?", "GET", Handler.timeline),
    (r"/api/v1/statuses/(\d+)/source/?", "GET", Handler.source),
    (r"/api/v1/statuses/?", "POST", Handler.post),
    (r"/api/v\d/media/?", "POST", Handler.upload),
    (f"{X}server.createSession", "POST", Handler.session),
    (f"{X}server.describeServer", "GET", Handler.server),
    (f"{X}repo.getRecord", "GET", Handler.record),
    (f"{X}repo.createRecord", "POST", Handler.create),
    (f"{X}repo.uploadBlob", "POST", Handler.upload),
    (f"{X}identity.resolveHandle", "GET", Handler.resolve),
    (r"/hook", "POST", Handler.hook),
]


def main() -> None:
    """Serve until the standard input ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_args: None  # type: ignore[method-assign]
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
