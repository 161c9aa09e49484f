"""Files that are sent here are held in memory and never touch the disk. One that is too large is left out, and that is known."""

from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler, SkipFile
from django.http import HttpRequest

from vangrail.check.images.opening import MAX_BYTES

MOST: Final = MAX_BYTES
"""Bytes one file may have."""

ALTOGETHER: Final = 4 * MOST
"""Bytes a request may announce; more is refused before it is read."""


class InMemory(MemoryFileUploadHandler):
    """Takes every file in memory. `chunk_size` is how much is looked at in one go."""

    def handle_raw_input(
        self, input_data: Any, meta: Any, content_length: Any, boundary: Any, encoding: Any = None
    ) -> None:
        """Refuse what announces itself as far too large.

        Raises:
            RequestDataTooBig: it does.
        """
        del input_data, meta, boundary, encoding
        if int(content_length or 0) > ALTOGETHER:
            message = "the request is larger than we take"
            raise RequestDataTooBig(message)
        self.activated = True

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        self.taken = 0
        super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep a part of a file.

        Raises:
            SkipFile: the file is too large; the rest of the form is still read.
        """
        self.taken += len(raw_data)
        if self.taken > MOST:
            self.file.close()
            if self.request is not None:
                self.request.too_large = True  # type: ignore[attr-defined]
            raise SkipFile
        return super().receive_data_chunk(raw_data, start)


def too_large(request: HttpRequest) -> bool:
    """Tell whether a file of this request was left out because of its size."""
    _ = request.FILES  # reading them is what finds out
    return bool(getattr(request, "too_large", False))
