"""Files that people send stay in memory, and too many bytes are refused before they are read."""

from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler

LARGEST: Final = 12_000_000
"""Bytes of a whole request with files: a photograph of a telephone, or a list of 50,000 people."""


class InMemory(MemoryFileUploadHandler):
    """Keeps a file in memory whatever its size. Django's own writes a large one to a temporary file, which outlives a crash."""

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002 -- the same
        META: Any,  # noqa: ARG002, N803 -- the same
        content_length: int,
        boundary: Any,  # noqa: ARG002 -- the same
        encoding: Any = None,  # noqa: ARG002 -- the same
    ) -> None:
        """Refuse a request that is too large by what it says of itself.

        Raises:
            RequestDataTooBig: it says so, or does not say.
        """
        if not 0 <= content_length <= LARGEST:
            raise RequestDataTooBig
        self.activated = True
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece.

        Raises:
            RequestDataTooBig: it sends more than it said.
        """
        self.received += len(raw_data)
        if self.received > LARGEST:
            raise RequestDataTooBig
        super().receive_data_chunk(raw_data, start)
