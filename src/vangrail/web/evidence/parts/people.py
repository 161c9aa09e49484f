"""Who is who: the names that other rows and the chain use. Empty in a pack without names."""

from collections.abc import Iterator

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.people.models import Person

FIELDS = ("pk", "name", "number", "kind", "agency", "joined", "left")


def rows(scope: Scope) -> Iterator[Row]:
    """Yield everybody, in a pack with names."""
    return opened(scope) if scope.named else iter(())


def opened(scope: Scope) -> Iterator[Row]:
    """Yield everybody with what they are called in the pack, whether it names people or not."""
    for pk, *rest in Person.objects.order_by("pk").values_list(*FIELDS).iterator():
        yield {"id": scope.who(pk), **dict(zip(FIELDS[1:], rest, strict=True))}
