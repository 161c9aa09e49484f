"""Tables of any make."""

import pytest

from vangrail.web.mentions.sources import table
from vangrail.web.mentions.sources.looking import SourceError


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_rows_are_read(between, encoding):
    """Whichever sign stands between the columns, in the usual encodings; a row without words is none."""
    text = (
        between.join(["Text", "URL", "readers"])
        + "\n"
        + between.join(["Café Acme", "https://x.example/1", "12"])
        + "\n"
        + between.join(["", "", ""])
    )
    (item,) = table.read(text.encode(encoding))
    assert (item.text, item.address, item.readers) == ("Café Acme", "https://x.example/1", 12)


def test_a_row_says_that_it_was_written_to_us():
    """In a column of its own, whatever it is called in capitals; an empty one says no."""
    items = table.read(b"text;To_Us\nWhere is my order?;yes\nWhere is Bob?;\n")
    assert [item.to_us for item in items] == [True, False]


def test_what_is_no_table_is_told(monkeypatch):
    """Without a column `text`, empty, or too large."""
    for body in (b"", b"a,b\n1,2", b"\x00\x01"):
        with pytest.raises(SourceError) as caught:
            list(table.read(body))
        assert caught.value.fault == "broken"
    monkeypatch.setattr(table, "LARGEST", 3)
    with pytest.raises(SourceError) as caught:
        list(table.read(b"text\nx"))
    assert caught.value.fault == "large"
