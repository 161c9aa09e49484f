"""When the crisis switch was on, for what, by whom, and each thing that was done with it."""

from collections.abc import Iterator

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.policies.models import Freeze


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every freeze that began between the days, exercises too."""
    found = Freeze.objects.filter(scope.within("started_at")).prefetch_related("turns").order_by("pk")
    for each in found:
        yield {
            "freeze": each.pk, "what": scope.words(each.what), "exercise": each.exercise, "countries": each.countries,
            "accounts": sorted(each.accounts), "words": scope.words(each.words) if each.by_words else [], "desk": each.desk,
            "by": scope.who(each.started_by_id), "at": each.started_at, "until": each.until,
            "turns": [
                {"kind": turn.kind, "by": scope.who(turn.by_id), "at": turn.at, "why": scope.words(turn.why)}
                for turn in each.turns.all()
            ],
        }  # fmt: skip
