"""A page that a browser may keep and asks for again only when something in it changed."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language

from vangrail.web import policies, ui
from vangrail.web.policies.reading.place import Place
from vangrail.web.policies.reading.status import review_of
from vangrail.web.ui.frame import given


def page(request: HttpRequest, template: str, said: Mapping[str, Any]) -> HttpResponse:
    """Render a page of the public reading. Who is not signed in gets "not modified" where nothing changed since their copy.

    A page of somebody who is signed in says when their session ends, and is made anew each time.
    """
    place: Place = said["place"]
    tag = "" if request.user.is_authenticated or len(get_messages(request)) else _tag(request, template, place)
    if tag and (unchanged := get_conditional_response(request, etag=tag)):
        return _kept(unchanged, tag)
    return _kept(render(request, template, dict(said)), tag)


def _kept(response: Any, tag: str) -> HttpResponse:
    if tag:
        response.headers["ETag"] = tag
    patch_cache_control(response, private=True, no_cache=True)
    return response  # type: ignore[no-any-return]


def _tag(request: HttpRequest, template: str, place: Place) -> str:
    """Return what stands for everything that such a page is made from."""
    version = place.version
    parts = (
        version.digest, version.number, review_of(version).model_dump_json(), version.stale, place.language, place.audience,
        place.audiences, template, request.get_full_path(), get_language(), given("banner", request), given("company", request),
        _code(),
    )  # fmt: skip
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


@cache
def _code() -> str:
    """Return what stands for the templates and styles: their times."""
    homes = [Path(str(package.__file__)).parent for package in (policies, ui)]
    files = sorted(
        file for home in homes for file in home.rglob("*") if file.suffix in {".html", ".py", ".css", ".js", ".mo"}
    )
    return hashlib.sha256(" ".join(f"{file}{file.stat().st_mtime_ns}" for file in files).encode()).hexdigest()
