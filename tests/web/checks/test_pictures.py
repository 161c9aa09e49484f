"""A picture that was sent is looked at, or a sentence says why not."""

import base64

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.check.images.pictures import bomb, located, plain
from vangrail.check.images.opening import opened
from vangrail.check.images.traces import traces
from vangrail.web.checks.pictures import PROBLEMS, looked_at


def request(rf, data=None):
    """Return a request with a picture."""
    return rf.post("/", {} if data is None else {"picture": SimpleUploadedFile("x.jpg", data)})


def test_what_a_file_tells_is_said_and_a_clean_copy_comes_along(rf):
    """The copy tells nothing."""
    found = looked_at(request(rf, located("Grace")), carry=True)
    assert found.located
    said = [(str(what), value) for what, value in found.traces]
    assert {("whose it is", "Grace"), ("when", "2026-11-20 08:15:00")} <= set(said)
    assert traces(opened(base64.b64decode(found.clean.partition(",")[2]))) == ()


def test_a_file_that_tells_nothing_needs_no_copy(rf):
    """And nothing is carried where nobody asked for it."""
    assert looked_at(request(rf, plain()), carry=True).clean == ""
    assert looked_at(request(rf, located())).clean == ""
    assert looked_at(request(rf, plain())).read


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (None, "none"),
        (b"text", "format"),
        (bomb(), "pixels"),
        (b"x" * 20_000_000, "bytes"),
        (plain((300, 300), form="PNG")[:-60], "broken"),
    ],
    ids=["none", "format", "pixels", "bytes", "broken"],
)
def test_what_cannot_be_looked_at_is_said_in_a_sentence(rf, data, problem):
    """And nothing was seen."""
    found = looked_at(request(rf, data))
    assert (found.problem, found.seen) == (PROBLEMS[problem], ())
