"""Who was consulted about which version, and the documents that show it."""

from collections.abc import Iterator

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.policies.models import Consultation, Evidence


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every consultation that was written down between the days."""
    found = (
        Consultation.objects.filter(scope.within("at")).select_related("version", "evidence").defer("evidence__body")
    )
    for each in found.order_by("pk"):
        document = getattr(each, "evidence", None)
        yield {
            "version": each.version.number, "kind": each.kind, "who": scope.words(each.who), "on": each.on,
            "outcome": each.outcome, "remarks": scope.words(each.remarks), "jurisdiction": each.jurisdiction,
            "reference": scope.words(each.reference), "by": scope.who(each.by_id), "at": each.at,
            "document": {"name": scope.words(document.name), "sha256": document.digest} if document else None,
        }  # fmt: skip


def files(scope: Scope) -> Iterator[tuple[str, bytes]]:
    """Yield each document once, under its digest; none in a pack without names."""
    if not scope.named:
        return
    done = set()
    found = Evidence.objects.filter(scope.within("consultation__at")).order_by("pk")
    for each in found.iterator(chunk_size=1):
        if each.digest not in done:
            done.add(each.digest)
            yield f"consultations/{each.digest}", bytes(each.body)
