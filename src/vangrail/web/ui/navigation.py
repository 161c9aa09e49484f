"""The ways through the product. Each app brings its own as `ENTRIES` in `<app>/navigation.py`; a file that is there is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from django.apps import apps
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import import_string, module_has_submodule
from django.utils.translation import gettext_lazy as _

SECTIONS: Final = ("main", "manage", "account", "footer")
"""Where an entry stands: in everybody's bar, beside the pages of who looks after something, beside the name, at the foot."""


GROUPS: Final = {
    "desk": _("The social team"),
    "accounts": _("The company's accounts"),
    "voices": _("What staff tell us"),
    "policy": _("The policy"),
    "people": _("People"),
    "site": _("This site"),
}
"""What the list of who looks after something is divided into, in this order, each with its heading."""


@dataclass(frozen=True)
class Entry:
    """One way. `access` is "open", "signed_in", "signed_out" or a permission; `post` makes it a button, for what changes things."""

    label: object
    url_name: str
    access: str = "open"
    section: str = "main"
    order: int = 100
    post: bool = False
    group: str = "site"
    """One of `GROUPS`, in the section `manage`."""


@dataclass(frozen=True)
class Link:
    """An entry as one person sees it: its address, and whether they are there (`page`) or below it (`true`)."""

    label: object
    url: str
    section: str
    current: str = ""
    post: bool = False
    group: str = ""


@lru_cache(maxsize=1)
def entries() -> list[Entry]:
    """Return every app's entries, in order; looked for once."""
    found = [entry for config in apps.get_app_configs() for entry in _brought(config.name, config.module)]
    return sorted(
        found, key=lambda entry: (SECTIONS.index(entry.section), list(GROUPS).index(entry.group), entry.order)
    )


def _brought(name: str, module: Any) -> list[Entry]:
    """Return the entries that one app brings."""
    if not name.startswith("vangrail.") or name == "vangrail.web.ui" or not module_has_submodule(module, "navigation"):
        return []
    return list(getattr(import_string(f"{name}.navigation.ENTRIES"), "__iter__", list)())


def may_see(user: Any, access: str) -> bool:
    """Return whether somebody may see what needs this access."""
    inside = bool(user.is_authenticated and user.is_active)
    if access in {"open", "signed_in", "signed_out"}:
        return {"open": True, "signed_in": inside, "signed_out": not inside}[access]
    return inside and bool(user.has_perm(access))


def links(request: HttpRequest) -> list[Link]:
    """Return the ways that are open to who asks, with where they are now. A page belongs to the nearest entry above it."""
    seen = [(entry, reverse(entry.url_name)) for entry in entries() if may_see(request.user, entry.access)]
    here = max((url for _entry, url in seen if _above(url, request.path)), key=len, default="")
    return [
        Link(entry.label, url, entry.section, _current(url, here, request.path), entry.post, entry.group)
        for entry, url in seen
    ]


def _above(url: str, path: str) -> bool:
    """Return whether a page stands under an address. Nothing stands under the root but the root itself."""
    return path == url or (url != "/" and path.startswith(url))


def _current(url: str, here: str, path: str) -> str:
    """Return the value of `aria-current`, or nothing."""
    if not here or url != here:
        return ""
    return "page" if url == path else "true"


def unknown() -> Iterator[str]:
    """Say which entries lead nowhere or stand in no section, for the system check."""
    from django.urls import NoReverseMatch

    for config in apps.get_app_configs():
        for entry in _brought(config.name, config.module):
            if entry.group not in GROUPS:
                yield f"{config.label}: group of {entry.url_name}: wanted one of {', '.join(GROUPS)}, found {entry.group!r}"
            if entry.section not in SECTIONS:
                yield f"{config.label}: section of {entry.url_name}: wanted one of {', '.join(SECTIONS)}, found {entry.section!r}"
            try:
                reverse(entry.url_name)
            except NoReverseMatch:
                yield f"{config.label}: wanted the name of an address without arguments, found {entry.url_name!r}"
