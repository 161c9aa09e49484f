"""Answers that are no page, and what goes around answers: a file to save, a picture, and that nobody on the way keeps it."""

from pathlib import Path

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header


def to_save(data: bytes | str, name: str, kind: str) -> HttpResponse:
    """Return data as a file that a browser saves under a name and never opens itself; `kind` is its media type."""
    told = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": told})


def file_to_save(path: Path, name: str, kind: str = "application/octet-stream") -> FileResponse:
    """Return a file of the disk to save under a name, read while it is sent; no cache keeps it."""
    answer = FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=kind)
    answer["Cache-Control"] = "no-store"
    return answer


def picture(data: bytes, kind: str) -> HttpResponse:
    """Return a picture, which the browser of whoever may see it keeps for an hour; `kind` is its media type."""
    return HttpResponse(data, content_type=kind, headers={"Cache-Control": "private, max-age=3600"})


def keep_nowhere(answer: HttpResponseBase) -> None:
    """Let no cache keep an answer, neither on the way nor in the browser."""
    add_never_cache_headers(answer)
    answer["Cache-Control"] = "no-store, private"
