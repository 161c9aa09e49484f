"""The chain as lines of a pack: every entry, with what was said or the reason why it is not there."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Final

from vangrail.decisions import chain
from vangrail.web.evidence.pack.scope import Scope

ALWAYS: Final = frozenset({chain.ERASED, "audit.verified"})
"""Kinds whose words stand in every pack: what was erased and why, and the ends that were mailed. They name nobody."""


class Records:
    """The lines of the chain, which is verified while they are read; then `finding` says what was found."""

    def __init__(self, stream: Iterable[tuple[chain.Entry, chain.Payload | None]], scope: Scope) -> None:
        """Remember what to read."""
        self._stream, self._scope, self._look = stream, scope, chain.Look()
        self._whole = True

    @property
    def finding(self) -> chain.Finding:
        """What was found in what was read."""
        return self._look.finding

    def lines(self) -> Iterator[str]:
        """Yield a line for each entry, also for those behind the first that does not follow."""
        for entry, payload in self._stream:
            self._whole = self._whole and self._look.read(entry, payload)
            yield line(entry, payload, self._scope)


def line(entry: chain.Entry, payload: chain.Payload | None, scope: Scope) -> str:
    """Return an entry as a line of JSON. A gap is `erased`, or `left_out` of a pack for other days or without names."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    begins = (
        f'{{"seq":{entry.seq},"at":"{at}","kind":{json.dumps(entry.kind)},"said":"{entry.said}","prev":"{entry.prev}"'
    )
    if payload is None:
        return begins + ',"gap":"erased"}'
    if entry.kind not in ALWAYS and not (scope.named and scope.holds(entry.at)):
        return begins + ',"gap":"left_out"}'
    return f'{begins},"salt":{json.dumps(payload.salt)},"payload":{payload.canonical}}}'
