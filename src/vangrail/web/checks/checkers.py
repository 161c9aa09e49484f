"""The checker that answers now. A policy that was just published is compiled beside the requests; until then the last answers."""

from datetime import datetime
from threading import Lock, Thread
from typing import Final

from vangrail.check.checker import Checker
from vangrail.policy.model import Policy
from vangrail.web.policies import queries
from vangrail.web.policies.models import Version

AT_ONCE: Final = 0.3
"""Seconds in which most policies are ready: their compiled form lies in the cache."""

FIRST: Final = 8.0
"""Seconds that somebody waits at most for the very first policy of a process."""


class NotYet(Exception):  # noqa: N818 -- it is no error: there is nothing to answer with yet
    """Nothing can be answered yet: no policy holds, or (`published`) the one that does is still being read."""

    def __init__(self, *, published: bool) -> None:
        """Keep which of the two it is."""
        super().__init__()
        self.published = published


class _Kept:
    """What this process has compiled: the last checker that answered, and what is being made."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.last: tuple[str, Checker] | None = None
        self.making: dict[str, Thread] = {}

    def make(self, digest: str, policy: Policy) -> None:
        try:
            self.last = (digest, queries.checker_of(digest, policy))
        finally:
            self.making.pop(digest, None)


_KEPT: Final = _Kept()


def checker(at: datetime | None = None) -> Checker:
    """Return the checker to answer with at a moment (now). Costs one small query.

    Raises:
        NotYet: no policy holds, or the first one of this process is still being read.
    """
    version = queries.current_version(at)
    if version is None:
        raise NotYet(published=False)
    last = _KEPT.last
    if last and last[0] == version.digest:
        return last[1]
    return _made(version) or _before(last) or _waited(version)


def warm() -> None:
    """Begin to compile the policy that holds now, if there is one, without waiting for it."""
    version = queries.current_version()
    if version is not None:
        _start(version)


def is_reading() -> bool:
    """Return whether the first policy of this process is still being read, and begin with it where nobody did.

    Later ones are read beside the requests, which the last one answers meanwhile.
    """
    version = None if _KEPT.last else queries.current_version()
    if version is not None:
        _start(version)
    return version is not None and _KEPT.last is None


def _start(version: Version) -> Thread | None:
    policy = queries.policy_of(version.pk, version.digest)
    with _KEPT.lock:
        thread = _KEPT.making.get(version.digest)
        if thread is None:
            thread = Thread(target=_KEPT.make, args=(version.digest, policy), name="compile", daemon=True)
            _KEPT.making[version.digest] = thread
            thread.start()
    return thread


def _made(version: Version, seconds: float = AT_ONCE) -> Checker | None:
    """Return the checker of a version if it is ready within some seconds."""
    thread = _start(version)
    if thread:
        thread.join(seconds)
    last = _KEPT.last
    return last[1] if last and last[0] == version.digest else None


def _before(last: tuple[str, Checker] | None) -> Checker | None:
    """Return the checker that answered until now, if what it holds was a version here."""
    return last[1] if last and Version.objects.filter(digest=last[0]).exists() else None


def _waited(version: Version) -> Checker:
    found = _made(version, FIRST)
    if found is None:
        raise NotYet(published=True)
    return found
