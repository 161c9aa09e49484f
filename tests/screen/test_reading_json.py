"""JSON lines, raw or as columns."""

import gzip

import pyarrow as pa
import pytest

from vangrail.errors import TableError
from vangrail.screen.reading import open_rows
from vangrail.screen.reading_json import LINE


@pytest.fixture
def lines(tmp_path):
    """Write bytes as JSON lines and return their rows."""

    def read(data, name="in.jsonl", *, raw=False, text="text"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        rows = open_rows(path, text, raw=raw)
        return pa.Table.from_batches(list(rows.batches), rows.schema)

    return read


def test_raw_lines_come_through_as_they_are(lines):
    """With the text beside them; empty lines are left out, a byte order mark too."""
    found = lines(b'\xef\xbb\xbf{"text": "hi",  "n":1.10}\n\n {"n": 2}\r\n', raw=True).to_pylist()
    assert found == [{LINE: b'{"text": "hi",  "n":1.10}', "text": "hi"}, {LINE: b'{"n": 2}', "text": None}]


def test_columns_have_the_type_of_their_values(lines):
    """Whole and broken numbers together are numbers; whatever else is mixed or nested is JSON text; what is missing is null."""
    table = lines(
        '{"text": "a", "n": 1, "f": 1, "b": true, "o": {"x": [1]}, "m": 1, "big": 1}\n'
        '{"text": "b", "n": 2, "f": 0.5, "b": null, "m": "x", "late": "y", "big": 99999999999999999999}\n'
    )
    assert [str(field.type) for field in table.schema] == [
        "string",
        "int64",
        "double",
        "bool",
        "string",
        "string",
        "string",
        "string",
    ]
    assert table.to_pylist()[1] == {
        "text": "b",
        "n": 2,
        "f": 0.5,
        "b": None,
        "o": None,
        "m": '"x"',
        "big": "99999999999999999999",
        "late": "y",
    }


def test_a_date_stays_the_text_that_it_is(lines):
    """Nothing is guessed."""
    assert lines('{"text": "2024-02-03"}\n').to_pylist() == [{"text": "2024-02-03"}]


def test_a_compressed_file_is_read(lines):
    """With the same rows."""
    assert lines(gzip.compress(b'{"text": "hi"}'), "in.jsonl.gz").to_pylist() == [{"text": "hi"}]


@pytest.mark.parametrize("raw", [True, False])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        ('{"text": "a"}\n{"text": secret draft}\n', "line 2 is not a JSON object"),
        ('{"text": "a"}\n\n["secret draft"]\n', "line 3 is not a JSON object"),
        ('{"text": "a"}\n{"text": "secret draft"\n', "line 2 is not a JSON object"),
        (b'{"text": "a"}\n{"text": "secret draft\xff"}\n', "line 2 is not a JSON object in UTF-8"),
        ('{"text": "a"}\n{"text": 12}\n', "line 2 has no text in 'text' but a int"),
        ('{"text": "a"}\n{"text": "secret draft \\ud800"}\n', "line 2 holds half a surrogate pair"),
        ('{"text": "a"}\n{"text": "b", "level": "x"}\n', "line 2 has a key 'level' already"),
        ('{"body": "a"}\n', "wanted a column 'text' with the texts, found 'body'"),
        ("\n\n", "wanted a column 'text'"),
        ("[" * 100_000, "line 1 is not a JSON object"),
    ],
)
def test_what_is_wrong_is_said_without_repeating_it(lines, data, said, raw):
    """The sentence names the line; what stands in it is somebody's draft."""
    with pytest.raises(TableError, match=said) as error:
        lines(data, raw=raw)
    assert "secret draft" not in error.value.sentence


def test_a_file_that_is_cut_off_is_said_to_be(lines):
    """When it is compressed, which is where one can tell."""
    data = gzip.compress(b'{"text": "hi"}\n' * 100)
    with pytest.raises(TableError, match="damaged or cut off"):
        lines(data[:-20], "in.jsonl.gz")
