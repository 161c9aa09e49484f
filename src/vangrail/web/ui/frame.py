"""What stands around every page. Other apps fill its places from their `navigation.py`: the company's name, a banner."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar

from django.http import HttpRequest

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.ui.navigation import GROUPS, Link, links

Provider = TypeVar("Provider", bound=Callable[[HttpRequest], Any])

PLACES: Final = ("company", "banner")
"""Places that others fill: the company's name (text) and what everybody has to know now (`Banner`)."""

_PROVIDERS: Final[dict[str, list[Callable[[HttpRequest], Any]]]] = {place: [] for place in PLACES}


@dataclass(frozen=True)
class Banner:
    """What everybody has to know now. `kind` is that of a callout; `url` leads to more."""

    title: object
    text: object = ""
    kind: str = "ask"
    url: str = ""
    action: object = ""


def provide(place: str) -> Callable[[Provider], Provider]:
    """Let a function of the request fill one of `PLACES`; what it gives may be nothing."""

    def keep(provider: Provider) -> Provider:
        if provider not in _PROVIDERS[place]:
            _PROVIDERS[place].append(provider)
        return provider

    return keep


def given(place: str, request: HttpRequest) -> list[Any]:
    """Return what the providers of a place give for this request."""
    return [value for provider in _PROVIDERS[place] if (value := provider(request))]


class Frame:
    """What `ui/page.html` shows around a page, worked out only when it does. One for each request."""

    def __init__(self, request: HttpRequest) -> None:
        """Remember who asks for what."""
        self.request = request

    @cached_property
    def company(self) -> str:
        """The company's name."""
        return str(next(iter(given("company", self.request)), "Vangrail"))

    @cached_property
    def banners(self) -> list[Banner]:
        """What everybody has to know now."""
        return given("banner", self.request)

    @cached_property
    def links(self) -> list[Link]:
        """Every way that is open to who asks."""
        return links(self.request)

    def _section(self, name: str) -> list[Link]:
        return [link for link in self.links if link.section == name]

    @property
    def main(self) -> list[Link]:
        """The ways for everybody."""
        return self._section("main")

    @property
    def manage(self) -> list[Link]:
        """The ways for who looks after something."""
        return self._section("manage")

    @property
    def groups(self) -> list[tuple[object, list[Link]]]:
        """The same under headings; a heading only where there is more than one."""
        found = ((label, [link for link in self.manage if link.group == name]) for name, label in GROUPS.items())
        filled: list[tuple[object, list[Link]]] = [(label, links) for label, links in found if links]
        return filled if len(filled) > 1 else [("", links) for _, links in filled]

    @property
    def account(self) -> list[Link]:
        """What stands beside the person's name."""
        return self._section("account")

    @property
    def footer(self) -> list[Link]:
        """What stands at the foot of every page, always in the same order."""
        return self._section("footer")

    @property
    def is_managing(self) -> bool:
        """Whether this page belongs to those who look after something."""
        return any(link.current for link in self.manage)

    @property
    def languages(self) -> list[tuple[str, str]]:
        """The languages there are, each by its own name."""
        return [(code, NAMES[code]) for code in SHIPPED]

    @cached_property
    def session_seconds(self) -> int:
        """How long the session still lasts; 0 for who is not signed in."""
        return self.request.session.get_expiry_age() if self.request.user.is_authenticated else 0
