"""Every table of the site as rows that neither database owns, so that what one wrote another can read."""

import base64
import uuid
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

LEFT_OUT: Final = frozenset({"sessions.Session", "contenttypes.ContentType", "auth.Permission", "due.Worker"})
"""Who is signed in (everybody signs in again), what Django makes by itself, and who was at work."""

SOME: Final = 1000
"""Rows that are read or written in one go."""


def meta(model: type[models.Model]) -> Any:
    """Return what Django knows about a model."""
    return model._meta  # noqa: SLF001 -- Django's documented way


def everything(model: type[models.Model]) -> "models.QuerySet[Any]":
    """Return all rows of a table, also those that the model's own manager would hold back."""
    return model._base_manager.all()  # noqa: SLF001 -- Django's documented way


def every() -> list[type[models.Model]]:
    """Return the model of every table that is copied, by name."""
    found = apps.get_models(include_auto_created=True)
    return sorted((model for model in found if meta(model).managed and label(model) not in LEFT_OUT), key=label)


def label(model: type[models.Model]) -> str:
    """Return the name of a table's model, such as `people.Person`."""
    return str(meta(model).label)


def fields(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    """Return the columns of a table."""
    return list(meta(model).concrete_fields)


def rows(model: type[models.Model]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table as plain values by column, in the order of their keys."""
    columns = fields(model)
    names = [column.attname for column in columns]
    for row in everything(model).order_by("pk").values_list(*names).iterator(chunk_size=SOME):
        yield {name: plain(value) for name, value in zip(names, row, strict=True)}


def plain(value: Any) -> Any:
    """Return a value as JSON has it, with nothing lost: to the microsecond, to the last digit, to the last byte."""
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case uuid.UUID() | Decimal():
            return str(value)
        case timedelta():
            return f"{value.days} {value.seconds}.{value.microseconds:06d}"
        case bytes() | bytearray() | memoryview():
            return base64.b64encode(bytes(value)).decode("ascii")
        case _:
            return value


def write(model: type[models.Model], given: Iterable[dict[str, Any]]) -> int:
    """Put rows into a table as they were, and return how many. What a model does when it saves is not done again."""
    columns = fields(model)
    ask = connection.ops.quote_name
    names = ", ".join(ask(str(column.column)) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {ask(meta(model).db_table)} ({names}) VALUES ({places})"  # noqa: S608 -- names of our own
    count, some = 0, []
    with connection.cursor() as cursor:
        for row in given:
            some.append([column.get_db_prep_save(read(column, row[column.attname]), connection) for column in columns])
            count += 1
            if len(some) == SOME:
                cursor.executemany(statement, some)
                some = []
        if some:
            cursor.executemany(statement, some)
    return count


def read(column: "models.Field[Any, Any]", value: Any) -> Any:
    """Return the value of a column from JSON."""
    target = column.target_field if isinstance(column, models.ForeignKey) else column
    return value if value is None or isinstance(column, models.JSONField) else target.to_python(value)


def renumber() -> None:
    """Let new rows follow the highest number in each table. SQLite does that by itself."""
    statements = connection.ops.sequence_reset_sql(no_style(), every())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
