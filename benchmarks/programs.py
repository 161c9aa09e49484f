"""What a program and a browser send, as bytes."""

import json


def page_request(port: int, path: str) -> bytes:
    """Return the request for a page."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: keep-alive\r\n\r\n".encode()


def draft_request(port: int, token: str, text: str, account: str = "personal") -> bytes:
    """Return the request with which a program asks about a draft."""
    body = json.dumps({"text": text, "account": account}, ensure_ascii=False).encode()
    head = (
        f"POST /api/v1/check HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
