"""Which encoding a file is in."""

import pytest

from vangrail.web.people.imports.decode import MAX_BYTES, decode
from vangrail.web.people.imports.problems import UnreadableError

TEXT = "naam;plaats\nZoë Núñez;’s-Hertogenbosch\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""),
     ("utf-16-be", b""), ("utf-32-le", b"\xff\xfe\x00\x00"), ("cp1252", b"")],
)  # fmt: skip
def test_every_usual_encoding_gives_the_same_text(encoding, mark):
    """With and without a byte order mark."""
    found = decode(mark + TEXT.encode(encoding))
    assert (found.text, found.encoding) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "empty"), (b" \r\n", "empty"), (b"PK\x03\x04rest", "workbook"), (b"\xd0\xcf\x11\xe0rest", "workbook"),
     (b"a\x00\x00\x00b" * 50, "no text"), (b"a;b\nc;\x81", "Line 2"), (b"x" * (MAX_BYTES + 1), "20 MB")],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_a_sentence(data, says):
    """Nothing, a workbook, a picture, a sign that cannot be, too much."""
    with pytest.raises(UnreadableError, match=says):
        decode(data)
