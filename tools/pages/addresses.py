"""The page of the addresses of the web application, made from each view: where, who may open it, and what it is for."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vangrail.web.config.settings")

OWNS = "addresses.md"
_INTRO = """\
# Addresses

Every page and action of the web application. What changes something is only done with POST. A word such as
`policies.publish` is a permission, named in the app's `permissions.py`. What somebody may do with one thing and not
with another is decided there too: an address of a thing that you may not know of answers as if it were not there."""
_WORDS = {"open": "everybody", "signed_in": "who is signed in"}


def pages() -> dict[str, str]:
    """Return `addresses.md`, a table for each app of ours."""
    import django

    django.setup()
    from vangrail.web.config.settings import OURS

    parts = [_INTRO]
    for app in sorted(OURS):
        rows = sorted(set(_rows(import_module(f"vangrail.web.{app}.urls").urlpatterns, "/")))
        if rows:
            about = (import_module(f"vangrail.web.{app}").__doc__ or "").strip()
            table = "\n".join(f"| `{where}` | {who} | {what} |" for where, who, what in rows)
            parts.append(f"## {app}\n\n{about}\n\n| address | for | what it does |\n|---|---|---|\n{table}")
    return {OWNS: "\n\n".join(parts)}


def _rows(patterns: Any, prefix: str) -> Iterator[tuple[str, str, str]]:
    """Yield where, for whom and what for of each address of ours; libraries describe their own."""
    for each in patterns:
        where = prefix + str(each.pattern).lstrip("^").replace("\\Z", "").rstrip("$")
        if hasattr(each, "url_patterns"):
            yield from _rows(each.url_patterns, where)
        elif access := getattr(each.callback, "access", ""):
            sentence = (each.callback.__doc__ or "").strip().partition("\n")[0].replace("|", "\\|")
            yield where.replace("|", "\\|"), _WORDS.get(access, f"`{access}`"), sentence
