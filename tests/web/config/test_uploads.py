"""Files that people send never touch the disk, and too many bytes are refused."""

import io
import tempfile

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile

from vangrail.web.config.uploads import LARGEST, InMemory


def test_a_large_file_stays_in_memory(rf, monkeypatch):
    """Django would write it to a temporary file."""
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", None)
    sent = SimpleUploadedFile("x.jpg", b"x" * 5_000_000, "image/jpeg")
    request = rf.post("/", {"file": sent})
    assert isinstance(request.FILES["file"], InMemoryUploadedFile)
    assert request.FILES["file"].size == 5_000_000


def test_a_request_that_says_it_is_too_large_is_not_read(rf):
    """It is refused by its length."""
    request = rf.post("/", {"file": SimpleUploadedFile("x", b"x")}, CONTENT_LENGTH=str(LARGEST + 1))
    with pytest.raises(RequestDataTooBig):
        request.FILES  # noqa: B018 -- reading them is what is tried


def test_more_than_was_said_is_refused():
    """Whoever lies about the length gets no further."""
    handler = InMemory()
    handler.handle_raw_input(io.BytesIO(), {}, 10, b"")
    with pytest.raises(RequestDataTooBig):
        handler.receive_data_chunk(b"x" * (LARGEST + 1), 0)
