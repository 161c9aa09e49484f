"""What is sent lies in memory and nowhere else."""

import pytest
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory

from vangrail.web.checks.uploads import ALTOGETHER, MOST, too_large


def sent(size):
    """Return a request with a file of so many bytes and a field after it."""
    return RequestFactory().post("/", {"picture": SimpleUploadedFile("x.jpg", b"x" * size), "text": "after"})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give the folder where temporary files would lie."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("size", [10, 3_000_000, MOST])
def test_a_file_stays_in_memory(folder, size):
    """Also one that Django would have put on the disk."""
    request = sent(size)
    assert isinstance(request.FILES["picture"], InMemoryUploadedFile)
    assert (request.FILES["picture"].size, too_large(request), list(folder.iterdir())) == (size, False, [])


def test_a_file_of_twenty_megabytes_is_left_out_and_the_rest_is_read(folder):
    """Nothing of it lies anywhere."""
    request = sent(20_000_000)
    assert (request.POST["text"], "picture" in request.FILES, too_large(request), list(folder.iterdir())) == (
        "after",
        False,
        True,
        [],
    )


@pytest.mark.django_db
def test_what_announces_itself_as_far_too_large_is_refused(client):
    """Before it is read, with the page for that."""
    refused = client.generic(
        "POST",
        "/",
        b"x",
        content_type="multipart/form-data; boundary=x",
        headers={"content-length": str(ALTOGETHER + 1)},
    )
    assert refused.status_code == 413
