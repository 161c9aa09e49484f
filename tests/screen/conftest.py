"""Tables for tests: mixed texts in every form, and a small policy that speaks about some of them."""

import gzip
import json

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.screen.batch import Setting
from vangrail.screen.job import Job

TEXTS = [
    "All alone in the car park",
    "A lovely day, nothing else",
    "The zeppelin leaves at noon",
    "Mail ann.smith@example.com about the zeppelin",
    "",
    None,
    "¿Completamente sola? 🙂 sí",
    'quotes "and", commas; semicolons\tand tabs',
    "two\nlines, all alone",
    "a l l   a l o n e",
    "x" * 100_001,
    "helemaal alleen",
]

RULES = (
    rule(
        "alone-now",
        "alone",
        "change",
        cues={"alone": cue(en=["all alone"], nl=["helemaal alleen"], es=["completamente sola"])},
    ),
    rule("names-a-plan", "plan", "dont", cues={"plan": cue(any=["zeppelin"])}),
    rule("mail-address", "mail", "ask", rewrite="mask", cues={"mail": cue("detector:email")}),
)


@pytest.fixture(scope="session")
def small():
    """Give a policy of three rules."""
    return policy(*RULES)


@pytest.fixture(scope="session")
def mixed() -> pa.Table:
    """Give 600 rows of mixed texts with a number and a name beside them."""
    texts = [
        text if text is None or len(text) > 1000 else f"{text} {number}" if text else text
        for number, text in enumerate(TEXTS * 50)
    ]
    return pa.table(
        {
            "id": pa.array(range(len(texts))),
            "text": pa.array(texts, pa.string()),
            "name": [f"n{n % 7}" for n in range(len(texts))],
        }
    )


@pytest.fixture
def write(tmp_path):
    """Write a table in a form, by the end of the name, and return the path."""

    def put(table, name):
        path = tmp_path / name
        if name.endswith(".parquet"):
            pq.write_table(table, path, row_group_size=100)
            return path
        if ".csv" in name:
            sink = pa.BufferOutputStream()
            pc.write_csv(table, sink)
            data = sink.getvalue().to_pybytes()
        else:
            data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table.to_pylist()).encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        return path

    return put


@pytest.fixture
def job(tmp_path):
    """Make a job for a file and an output beside it."""

    def make(source, out="out.parquet", **setting):
        return Job(source=source, text="text", out=tmp_path / out, setting=Setting(moment=NOON, **setting))

    return make
