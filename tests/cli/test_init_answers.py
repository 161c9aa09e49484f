"""Answers that come in as one stream of text."""

import io

import pytest

from vangrail.cli.init_answers import read_stream
from vangrail.errors import AnswersError


@pytest.mark.parametrize("raw", [b"[", b"{", b"\xff", b'{"a": [}', b"{" * 100_000])
def test_a_stream_that_is_neither_is_refused(raw):
    """Broken TOML, broken JSON, bytes that are no text."""
    with pytest.raises(AnswersError):
        read_stream(io.BytesIO(raw))
