"""Hosts that borrow a name: one letter off, a look-alike letter, the name with "login", or as sub-domain of somebody else's domain.

The index holds every name with one letter left out, so a host is compared with all names in a handful of look-ups.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from vangrail.rules.detectors.links.hosts import Host, parts
from vangrail.rules.detectors.links.letters import reading
from vangrail.rules.detectors.links.lures import CHEAP, FREE_HOSTS, PULL

_LEAST: Final = 6
"""Letters of a well-known name from which one letter off counts; the company's own names count from four."""

_LEAST_OWN: Final = 4
_DRESS: Final = frozenset({"www", "com", "the", "my", "get", "go", "nl", "be", "es", "de", "fr", "uk", "us", "eu"})
"""What may stand around a name and pulls nobody, but is not part of it."""


def _lines() -> list[str]:
    text = files(__package__).joinpath("brands.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def _well_known() -> dict[str, bool]:
    """Return the well-known names, and whether each is an everyday word."""
    words = [word for line in _lines() if not line.startswith("=") for word in line.split()]
    return {word.rstrip("*"): word.endswith("*") for word in words}


@cache
def _theirs() -> frozenset[str]:
    """Return domains that belong to a well-known name though they say more than it."""
    return frozenset(word for line in _lines() if line.startswith("=") for word in line.split()[1:])


class Names:
    """The names that a host may borrow: the company's own domains and the well-known ones."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        """Take the company's own domains, such as `acme.com`. The index is made on first use."""
        hosts = [host for domain in own if (host := parts(domain.lower().strip(".")))]
        self.domains = frozenset(host.domain for host in hosts)
        self.own = {host.label for host in hosts}
        self.everyday = {**_well_known(), **dict.fromkeys(self.own, False)}
        self._near: dict[str, list[str]] = {}
        self._alike: dict[str, str] = {}
        self._heads: dict[str, list[str]] = {}
        self._longest = max(map(len, self.everyday))
        for name, everyday in self.everyday.items():
            if self.long_enough(name) and not everyday:
                self._alike.setdefault(reading(name), name)
                self._heads.setdefault(name[:_LEAST_OWN], []).append(name)
                for form in _shorter(name):
                    self._near.setdefault(form, []).append(name)

    def long_enough(self, name: str) -> bool:
        """Return whether a name is so long that one letter off, or the name inside a longer one, is no accident."""
        return len(name) >= (_LEAST_OWN if name in self.own else _LEAST)

    def borrowed(self, label: str) -> str | None:
        """Return the name that `label` is meant to be taken for, or None. The name itself is not borrowed."""
        if label in self.everyday:
            return None
        alike = self._alike.get(reading(label))
        if alike or len(label) > self._longest + 1:
            return alike
        for form in _shorter(label):
            for name in self._near.get(form, ()):
                if _one_off(label, name):
                    return name
        return None

    def inside(self, word: str) -> Iterator[str]:
        """Yield the names, no everyday words, that stand anywhere in `word` and are long enough for it to be no accident."""
        for place in range(len(word) - _LEAST_OWN + 1):
            for name in self._heads.get(word[place : place + _LEAST_OWN], ()):
                if word.startswith(name, place):
                    yield name


def _shorter(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _one_off(first: str, second: str) -> bool:
    """Return whether one letter more, less, other, or two changed places make one word the other."""
    if abs(len(first) - len(second)) > 1:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    one, two = first[start:], second[start:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or (one[:2] == two[1::-1] and one[2:] == two[2:])


@lru_cache(maxsize=8)
def names(own: tuple[str, ...] = ()) -> Names:
    """Return the index for a company's own domains."""
    return Names(own)


def looks_like(host: Host, known: Names) -> str | None:
    """Return the name that a host of ASCII letters borrows, or None.

    The company's own domains and well-known names on their own domain borrow nothing.
    """
    label, ending = host.label, host.ending
    if host.domain in known.domains or host.domain in _theirs():
        return None
    above = [part for part in host.above if part and part != "www"]
    if label in known.own:
        return None if FREE_HOSTS.search(host.domain) else label
    if label in known.everyday and not above:
        return None
    return known.borrowed(label) or _dressed(label, ending, known) or _above(above, label, ending, known)


def _dressed(label: str, ending: str, known: Names) -> str | None:
    """Return the name in a label that says more than it: `paypal-login`, `wwwpaypal`, `pay-pal`, `paypalcom`."""
    joined = label.replace("-", "")
    if joined != label:
        if not known.everyday.get(joined, False) and (joined in known.everyday or known.borrowed(joined)):
            return joined
        dressed = _beside(label.split("-"), ending, known)
        if dressed:
            return dressed
    return next(
        (
            name
            for name in known.inside(joined)
            if name != joined and _is_dress(joined.replace(name, " ", 1).split(), ending, name)
        ),
        None,
    )


def _beside(parts: Sequence[str], ending: str, known: Names) -> str | None:
    """Return the name that stands between dashes beside a word that pulls."""
    for part in parts:
        name = part if part in known.everyday else known.borrowed(part)
        rest = [other for other in parts if other != part]
        if name and rest and (part in known.own or _pulls(rest, ending)):
            return name
    return None


def _is_dress(rest: Sequence[str], ending: str, name: str) -> bool:
    """Return whether what stands around a name in one word makes it a trap. A short name needs words that say so."""
    plain = all(word in PULL or word in _DRESS or word.isdigit() for word in rest)
    return plain or (len(name) >= _LEAST and (ending in CHEAP or _pulls(rest, ending)))


def _pulls(words: Sequence[str], ending: str) -> bool:
    """Return whether the words beside a name pull: "login", or any bait on a cheap ending."""
    text = " ".join(words)
    return any(pull in text for pull in PULL if len(pull) > 3) or (
        ending in CHEAP and any(word in PULL for word in words)
    )


def _above(above: Sequence[str], label: str, ending: str, known: Names) -> str | None:
    """Return the name that stands before somebody else's domain: `paypal.com.evil.net`, `paypal.verify-me.net`, `pay.pal.com`."""
    if not above:
        return None
    whole = "".join((*above, label))
    if whole in known.everyday and not known.everyday[whole]:
        return whole
    for place, part in enumerate(above):
        pieces = [piece for piece in part.split("-") if piece in known.everyday]
        if not pieces:
            continue
        if part not in known.everyday and not known.everyday[pieces[0]] and label not in known.everyday:
            return pieces[0]
        following = above[place + 1] if place + 1 < len(above) else ""
        if following in {"com", "net", "org", "co", "nl", "be", "es"} or (
            label not in known.everyday and _pulls([label], ending)
        ):
            return part
    return None
