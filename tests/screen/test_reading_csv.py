"""CSV as people make it: any delimiter, a byte order mark, quoted lines; and what is wrong with a row is said by its number."""

import gzip

import pytest

from vangrail.errors import TableError
from vangrail.screen.reading import open_rows


@pytest.fixture
def csv(tmp_path):
    """Write bytes as a CSV file and return its rows."""

    def read(data, name="in.csv", text="text"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        rows = open_rows(path, text)
        return [row for batch in rows.batches for row in batch.to_pylist()]

    return read


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(csv, delimiter):
    """By the column that is wanted."""
    assert csv(f"id{delimiter}text\n007{delimiter}hi\n") == [{"id": "007", "text": "hi"}]


def test_the_wanted_column_decides_between_delimiters(csv):
    """Even when another sign stands more often in the header."""
    assert csv("a,b,c;text\n1,2,3;hi\n") == [{"a,b,c": "1,2,3", "text": "hi"}]


def test_every_cell_stays_as_it_is_written(csv):
    """No number loses its zeros, no date its form; an empty cell is missing, an empty text in quotation marks is empty."""
    found = csv('id,when,text\n007,2024-02-03,\n1.0,03/02/24,""\n')
    assert found == [{"id": "007", "when": "2024-02-03", "text": None}, {"id": "1.0", "when": "03/02/24", "text": ""}]


def test_a_text_may_have_lines_and_quotation_marks(csv):
    """Within quotation marks."""
    assert csv('text\n"one\ntwo, ""three"""\n') == [{"text": 'one\ntwo, "three"'}]


def test_a_byte_order_mark_is_no_part_of_a_name(csv):
    """As programs for spreadsheets write it."""
    assert csv(b"\xef\xbb\xbftext\r\nhi\r\n") == [{"text": "hi"}]


def test_a_compressed_file_is_read(csv):
    """With the same rows."""
    assert csv(gzip.compress(b"text\nhi\n"), "in.csv.gz") == [{"text": "hi"}]


@pytest.mark.parametrize("data", ["id,text\n", "id,text"])
def test_a_header_alone_has_no_rows(csv, data):
    """And is no fault."""
    assert csv(data) == []


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        ("id,text\n1,hi\n2,a,secret draft\n", "in.csv", "row 3 has 3 cells and the header 2"),
        ("id,text\n1\n", "in.csv", "row 2 has 1 cells and the header 2"),
        (b"id,text\n1,hi\n2,secret draft\xff\n", "in.csv", "not a CSV file in UTF-8"),
        (b"text\n" + b"hi\n" * 200_000 + b"secret draft\xff\n", "in.csv", "damaged or not in UTF-8 after row"),
        ("id,text\n".encode("utf-16"), "in.csv", "not a CSV file in UTF-8"),
        (b"PK\x03\x04\x00\x00", "in.csv", "not a CSV file in UTF-8"),
        ("text,text\na,b\n", "in.csv", "names the column 'text' twice"),
        ('text\n"secret draft ' + "x" * (20 << 20), "in.csv", "larger than 2 MB"),
        (b"text\nhi\n", "in.csv.gz", "not a gzip file"),
    ],
)
def test_what_is_wrong_is_said_without_repeating_it(csv, data, name, said):
    """The sentence names the row; what stands in it is somebody's draft."""
    with pytest.raises(TableError, match=said) as error:
        csv(data, name)
    assert "secret draft" not in error.value.sentence


def test_a_compressed_file_that_is_cut_off_is_said_to_be(csv):
    """After the rows that could be read."""
    data = gzip.compress(b"text\n" + b"".join(b"line %d of the file\n" % number for number in range(100_000)))
    with pytest.raises(TableError):
        csv(data[: len(data) // 2], "in.csv.gz")
