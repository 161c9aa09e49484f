"""Writing parts and outputs."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from tests.build import NOON
from vangrail.check.checker import Checker
from vangrail.screen.batch import BatchScreener, Setting
from vangrail.screen.reading_json import LINE
from vangrail.screen.table import screen_batch
from vangrail.screen.writing import json_lines, output


@pytest.fixture(scope="module")
def screener(small):
    """Give a screener for the small policy."""
    return BatchScreener(Checker(small, cached=False), Setting(moment=NOON))


def screened(screener, **columns):
    """Return the JSON objects of a screened batch."""
    return [json.loads(line) for line in json_lines(screen_batch(screener, pa.record_batch(columns), "text"))]


def test_values_that_json_lacks_are_written_readably(screener):
    """Times as ISO 8601, bytes in hexadecimal, what is no number as null."""
    (row,) = screened(
        screener,
        text=["hi"],
        when=[datetime(2026, 1, 2, 3, 4, tzinfo=UTC)],
        day=[date(2026, 1, 2)],
        raw=[b"\x01\xff"],
        price=[Decimal("1.20")],
        odd=[float("nan")],
        inner=[{"x": [float("inf"), 1.5]}],
    )
    assert row == {
        "text": "hi",
        "when": "2026-01-02T03:04:00+00:00",
        "day": "2026-01-02",
        "raw": "01ff",
        "price": "1.20",
        "odd": None,
        "inner": {"x": [None, 1.5]},
        "level": "fine",
        "findings": [],
    }


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (b'{"text": "hi", "n": 1.10}', "hi"),
        (b'{"text": "zeppelin" }', "zeppelin"),
        (b'{ "n": 1 }', None),
        (b"{}", None),
        (b'{"text": ""}', ""),
    ],
)
def test_a_raw_line_keeps_its_bytes(screener, line, text):
    """The two keys are put at its end."""
    batch = pa.record_batch({LINE: pa.array([line], pa.binary()), "text": pa.array([text], pa.string())})
    (found,) = json_lines(screen_batch(screener, batch, "text"))
    assert found.startswith(line[:-1].rstrip())
    row = json.loads(found)
    assert {name: row[name] for name in row if name not in {"level", "findings"}} == json.loads(line)
    assert row["level"] == (None if text is None else "dont" if text else "fine") if text != "hi" else "fine"
    assert (row["findings"] is None) == (text is None)


@pytest.mark.parametrize("kind", ["parquet", "jsonl"])
def test_an_output_that_fails_leaves_nothing(tmp_path, kind):
    """And what was there before stays."""
    path = tmp_path / f"out.{kind}"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), output(kind, path, pa.schema([pa.field("text", pa.string())])):
        raise KeyError
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
