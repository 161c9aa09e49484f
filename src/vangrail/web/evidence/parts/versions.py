"""The versions of the policy with their digests, and the whole text of each that was published."""

from collections.abc import Iterator
from typing import Any

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.policies.models import Version


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every version, with its publication, its withdrawal, and how changes were weighed."""
    found = Version.objects.select_related("publication", "withdrawal").prefetch_related("weighings").order_by("number")
    for each in found:
        yield {
            "version": each.number, "label": each.label, "policy": each.digest, "library": each.library_version,
            "proposed_by": scope.who(each.proposed_by_id), "proposed_at": each.proposed_at,
            "publication": _event(getattr(each, "publication", None), scope, "effective"),
            "withdrawal": _event(getattr(each, "withdrawal", None), scope),
            "weighings": [_event(weighing, scope, "audience", "material") for weighing in each.weighings.all()],
        }  # fmt: skip


def files(_scope: Scope) -> Iterator[tuple[str, bytes]]:
    """Yield the canonical JSON of every published version: its SHA-256 is the version's digest."""
    found = Version.objects.filter(publication__isnull=False).order_by("number")
    for each in found.select_related("content").iterator(chunk_size=1):
        yield f"versions/{each.number}.json", each.content.json()


def _event(what: Any, scope: Scope, *fields: str) -> Row | None:
    if what is None:
        return None
    more = {name: getattr(what, name) for name in fields}
    return {"by": scope.who(what.by_id), "at": what.at, "reason": scope.words(what.reason), **more}
