"""The expressions of the one scan: shared where they are the same, and left out where they stand inside a word."""

import marshal

import pytest

from vangrail.rules.database import Database
from vangrail.rules.expressions import Expressions, Layout, escape, lay_out
from vangrail.rules.near import Half
from vangrail.rules.pattern import compile_pattern
from vangrail.rules.plan import Owner, Plan
from vangrail.rules.skeleton import SIGNS
from vangrail.rules.spellings import ENDS, STARTS

WORD = Owner(0, "en", free=True, exact=False, payload=-1)
OTHER = Owner(1, "nl", free=True, exact=False, payload=-1)


def plan() -> Plan:
    """Return a plan with two words, two terms that share a half, and two patterns that share a trigger."""
    return Plan(
        literals={"cat": [WORD], "ox": [WORD, OTHER]},
        halves={
            "proj": [(Half("project one", head=True), WORD), (Half("project two", head=True), OTHER)],
            "t one": [(Half("project one", head=False), WORD)],
        },
        patterns=[
            (compile_pattern(r"\bgas\b", trusted=True), WORD),
            (compile_pattern(r"\bgas[a-z]{1,2}", trusted=True), OTHER),
        ],
    )


def found(text: str) -> list[str]:
    """Return the expressions that stand in a text, as the rest of the engine sees them."""
    layout, texts = lay_out(plan())
    one = Expressions(layout)
    data = text.encode()
    return sorted(texts[number].decode() for number, _ in one.standing(Database(texts).scan(data), data))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a cat", ["\\bcat"]),
        ("cats", ["\\bcat"]),
        ("cat_nap", ["\\bcat"]),
        ("concat", []),
        ("category", []),
        ("an ox", ["\\box\\b"]),
        ("box", []),
        ("oxen", []),
        ("gas 4", ["gas"]),
        ("gasses", ["gas"]),
        ("degas", []),
        ("my projekt", ["proj"]),
    ],
)
def test_what_stands_inside_a_longer_word_is_left_out(text: str, expected: list[str]) -> None:
    """A word may have an ending of three letters; a trigger holds the edges that all of its patterns have."""
    assert found(text) == expected


def test_a_text_of_two_patterns_is_one_expression() -> None:
    """It opens the columns of both, and each verifies for itself."""
    layout, texts = lay_out(plan())
    one = Expressions(layout)
    number = texts.index(b"gas")
    assert (one.used_by(number), one.opens(number)) == ((0, 1), (0, 1))
    assert len(texts) == one.count == 2 + 2 + 1 + len(SIGNS)


def test_words_and_halves_know_whose_they_are() -> None:
    """The owners of a literal, the columns it opens, and the terms behind a half."""
    one = Expressions(lay_out(plan())[0])
    assert one.owners(1) == (WORD, OTHER)
    assert (one.opens(0), one.opens(1), one.opens(2)) == ((0,), (0, 1), (0, 1))
    assert one.halves(0) == [(Half("project one", head=True), WORD), (Half("project two", head=True), OTHER)]
    assert one.halves(1) == [(Half("project one", head=False), WORD)]


def test_a_layout_is_kept_as_plain_values() -> None:
    """What was kept answers as what was made."""
    layout = lay_out(plan())[0]
    kept = Expressions(Layout(*marshal.loads(marshal.dumps(tuple(layout)))))  # noqa: S302 -- our own bytes
    made = Expressions(layout)
    assert [kept.opens(number) for number in range(kept.first_sign)] == [
        made.opens(number) for number in range(made.first_sign)
    ]
    assert (kept.shapes(), kept.halves(0)) == (made.shapes(), made.halves(0))


def test_shapes_say_how_long_and_where() -> None:
    """Heads begin words, tails end them, triggers stand where all their patterns do."""
    lengths, edges = Expressions(lay_out(plan())[0]).shapes()
    assert lengths[:5] == [3, 2, 4, 5, 3]
    assert edges[2:5] == [STARTS, ENDS, STARTS]
    assert len(lengths) == len(edges) == 5 + len(SIGNS)


def test_signs_of_an_expression_are_taken_literally() -> None:
    """A dot in a word is a dot."""
    assert escape("a.b c") == b"a\\x2eb c"
