"""A table comes back with two more columns and everything it had."""

import pyarrow as pa
import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.errors import TableError
from vangrail.screen.batch import Setting
from vangrail.screen.table import screen_table

CHECKER = Checker(policy(rule("insult", "word", "ask", cues={"word": cue(en=["idiot"])})), cached=False)
SETTING = Setting(moment=NOON, language="en")


def test_rows_keep_their_order_and_their_columns() -> None:
    """Level and findings are added; a missing text has neither."""
    table = pa.table({"id": [1, 2, 3], "text": ["An idiot", None, "A friend"]})
    result = screen_table(CHECKER, table, "text", SETTING)
    assert result.column("id").to_pylist() == [1, 2, 3]
    assert result.column("level").to_pylist() == ["ask", None, "fine"]
    findings = result.column("findings").to_pylist()
    assert findings[1:] == [None, []]
    assert (findings[0][0]["rule"], findings[0][0]["spans"]) == ("insult", [{"start": 3, "end": 8}])


@pytest.mark.parametrize(
    ("columns", "says"),
    [({"body": ["x"]}, "found 'body'"), ({"text": [1]}, "found int64"), ({"text": ["x"], "level": ["y"]}, "already")],
)
def test_a_table_that_cannot_be_screened_is_refused(columns: dict[str, list[object]], says: str) -> None:
    """No such column, not text, or a name that is taken."""
    with pytest.raises(TableError, match=says):
        screen_table(CHECKER, pa.table(columns), "text", SETTING)


def test_an_empty_table_gets_the_columns_too() -> None:
    """No rows, same schema."""
    empty = pa.table({"text": pa.array([], pa.large_string())})
    assert screen_table(CHECKER, empty, "text", SETTING).column_names == ["text", "level", "findings"]
