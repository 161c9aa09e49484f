"""Lists in parts: each names where the next one begins, so that nothing is missed or told twice while rows come in."""

from typing import Annotated, Any

from django.db.models import Model, QuerySet
from ninja import Query
from pydantic import Field

After = Annotated[int | None, Query(ge=0, le=2**53 - 1, description="The number that `next` gave; empty: the first.")]
Most = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Next = Annotated[int | None, Field(description="Ask for `after` this number; null: there is no more.")]


def part(rows: QuerySet[Any], after: int | None, limit: int, *, newest: bool = True) -> tuple[list[Any], int | None]:
    """Return up to so many rows behind a number, and the number behind which the next ones stand."""
    if after is not None:
        rows = rows.filter(pk__lt=after) if newest else rows.filter(pk__gt=after)
    found: list[Model] = list(rows.order_by("-pk" if newest else "pk")[: limit + 1])
    return found[:limit], found[limit - 1].pk if len(found) > limit else None
