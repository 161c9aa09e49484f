"""Arrow in, Arrow out: the table with two more columns."""

from typing import Any, Final

import pyarrow as pa

from vangrail.check.checker import Checker
from vangrail.check.verdict import Verdict
from vangrail.errors import TableError
from vangrail.screen.batch import BatchScreener, Setting

ROWS: Final = 8192
"""Rows that are scanned together."""

FINDING: Final = pa.struct(
    [
        pa.field("rule", pa.string()),
        pa.field("clause", pa.string()),
        pa.field("level", pa.string()),
        pa.field("spans", pa.list_(pa.struct([pa.field("start", pa.int32()), pa.field("end", pa.int32())]))),
        pa.field("what", pa.string()),
        pa.field("why", pa.string()),
        pa.field("instead", pa.string()),
        pa.field("desk", pa.string()),
        pa.field("rewrite", pa.string()),
        pa.field("by", pa.string()),
    ]
)
"""One finding; `spans` count code points of the row's text, `desk` names the person or the desk."""

ADDED: Final = (pa.field("level", pa.string()), pa.field("findings", pa.list_(FINDING)))
"""The columns that screening adds. Both are null where the row has no text, or more than a draft may have."""


def screen_table(checker: Checker, table: pa.Table, text: str, setting: Setting) -> pa.Table:
    """Return `table` with `level` and `findings` added, row for row what `check` says.

    Raises:
        TableError: there is no such text column, it is not text, or the added names are taken.
    """
    check_schema(table.schema, text)
    screener = BatchScreener(checker, setting)
    batches = [screen_batch(screener, batch, text) for batch in table.to_batches(max_chunksize=ROWS)]
    return pa.Table.from_batches(batches, schema=added_schema(table.schema))


def check_schema(schema: pa.Schema, text: str) -> None:
    """Refuse a table that cannot be screened.

    Raises:
        TableError: there is no such text column, it is not text, or the added names are taken.
    """
    if text not in schema.names:
        message = f"wanted a column {text!r} with the texts, found {', '.join(map(repr, schema.names)) or 'no columns'}"
        raise TableError(message, column=text)
    kind = schema.field(text).type
    if not (
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    ):
        message = f"wanted text in column {text!r}, found {kind}"
        raise TableError(message, column=text)
    taken = [field.name for field in ADDED if field.name in schema.names]
    if taken:
        message = f"the table has a column {taken[0]!r} already, which screening would add; rename it first"
        raise TableError(message, column=taken[0])


def added_schema(schema: pa.Schema) -> pa.Schema:
    """Return the schema with the added columns."""
    return pa.schema([*schema, *ADDED], metadata=schema.metadata)


def screen_batch(screener: BatchScreener, batch: pa.RecordBatch, text: str) -> pa.RecordBatch:
    """Return one batch with the added columns."""
    verdicts = screener.screen(batch.column(text).to_pylist())
    levels: list[str | None] = ["fine"] * batch.num_rows
    findings: list[list[dict[str, Any]] | None] = [[]] * batch.num_rows
    for row, verdict in verdicts.items():
        levels[row] = verdict.level if verdict else None
        findings[row] = _plain(verdict) if verdict else None
    arrays = [*batch.columns, pa.array(levels, pa.string()), pa.array(findings, pa.list_(FINDING))]
    return pa.RecordBatch.from_arrays(arrays, schema=added_schema(batch.schema))


def _plain(verdict: Verdict) -> list[dict[str, Any]]:
    return [
        {
            "rule": finding.rule,
            "clause": finding.clause,
            "level": finding.level,
            "spans": [{"start": start, "end": end} for start, end in finding.spans],
            "what": finding.what,
            "why": finding.why,
            "instead": finding.instead,
            "desk": str(finding.desk),
            "rewrite": finding.rewrite,
            "by": finding.by,
        }
        for finding in verdict.findings
    ]
