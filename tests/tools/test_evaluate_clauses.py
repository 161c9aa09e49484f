"""How clauses with an authority's finding are counted, over a few invented rows."""

import json

import pytest

from tools.evaluate.asking import Desk
from tools.evaluate.clauses import clauses
from tools.evaluate.data import Source


def _row(number: int, text: str, finding: str, **more: object) -> dict[str, object]:
    row = {"id": f"c{number}", "text": text, "finding": finding, "jurisdiction": "US", "language": "en"}
    row |= {"is_fragment": False, "rule_family": "", "label_confidence": "high"}
    return row | {"suggested_expected": "flag" if finding == "unlawful" else "ok"} | more


@pytest.fixture
def folder(tmp_path):
    """Four clauses: one flagged rightly, one left alone rightly, one lawful that a word list flags, one mixed."""
    rows = [
        _row(1, "Do not post anything negative about the company.", "unlawful"),
        _row(2, "This policy applies to all employees.", "lawful"),
        _row(3, "Never post rumors that you know to be false.", "lawful", is_fragment=True),
        _row(4, "Be rude to nobody: rude behavior is prohibited.", "mixed", suggested_expected="review"),
    ]
    (tmp_path / "policy_clauses.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return tmp_path


def test_a_mixed_finding_is_no_part_of_the_agreement(folder):
    """Three clauses are decided; all four have a proposed answer."""
    ours = clauses(Source(folder), Desk())[0].rows[0]
    assert (ours["who"], ours["decided"], ours["agrees"], ours["all"], ours["as proposed"]) == ("vangrail", 3, 3, 4, 4)


def test_a_word_list_flags_what_is_lawful(folder):
    """Open words alone find the rumours; words that narrow take them back."""
    rows = {row["who"]: row for row in clauses(Source(folder), Desk())[0].rows}
    assert rows["open words"]["lawful flagged"] == 1
    assert rows["open words, not narrowed"]["lawful flagged"] == 0
    assert rows["always unlawful"]["lawful flagged"] == 2


def test_fragments_are_counted_apart(folder):
    """One of the decided clauses is a fragment."""
    rows = {row["who"]: row for row in clauses(Source(folder), Desk())[1].rows}
    assert rows["fragments"]["decided"] == 1
    assert rows["whole sentences"]["decided"] == 2


def test_nothing_is_measured_without_the_file(tmp_path):
    """A folder of other data has no such section."""
    assert clauses(Source(tmp_path), Desk()) == []
