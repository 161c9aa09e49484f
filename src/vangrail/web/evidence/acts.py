"""What somebody did here, for themselves: each thing that points to them, by its number and moments alone."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from django.db.models import DateField, Model

from vangrail.web.evidence.kept import every, links
from vangrail.web.people.models import Person

AT_MOST: Final = 1_000
"""Numbers of one kind that are listed; how many there are in all is said."""


def acts(person: Person) -> list[dict[str, Any]]:
    """Return them as plain values, by kind. What another part of the download holds, or has a reason to leave out, is not here."""
    found = []
    for kept in every():
        if not kept.own and not kept.not_own:
            found += [each for model in kept.models for each in _of(model, person)]
    return found


def left_out() -> list[dict[str, str]]:
    """Return what the download leaves out, and why."""
    return [{"what": str(kept), "why": kept.why_not} for kept in every() if kept.not_own]


def _of(model: type[Model], person: Person) -> Iterator[dict[str, Any]]:
    label = model._meta.label_lower  # noqa: SLF001 -- Django's documented way to a model's name
    moments = [each.name for each in model._meta.concrete_fields if isinstance(each, DateField)]  # noqa: SLF001 -- Django's documented way
    for name in links(model):
        mine = model._default_manager.filter(**{name: person}).order_by("pk")  # noqa: SLF001 -- Django's documented way
        rows = list(mine.values("pk", *moments)[: AT_MOST + 1])
        if rows:
            count = len(rows) if len(rows) <= AT_MOST else mine.count()
            yield {"thing": label, "as": name, "count": count, "rows": list(map(_row, rows[:AT_MOST]))}


def _row(values: dict[str, Any]) -> dict[str, Any]:
    known = {name: value for name, value in values.items() if value is not None and name != "pk"}
    return {"number": values["pk"]} | {
        name: value.isoformat() if isinstance(value, datetime | date) else value for name, value in known.items()
    }
