"""What a program and a browser send."""

from benchmarks.programs import draft_request, page_request


def test_a_draft_is_sent_as_programs_send_it():
    """The length is that of the bytes, not of the letters."""
    head, _, body = draft_request(8000, "vgr_x", "Olé").partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert "Olé".encode() in body
    assert page_request(8000, "/empty/").startswith(b"GET /empty/ HTTP/1.1\r\nHost: localhost:8000\r\n")
