"""Patterns are bounded, cheap to open, and can hang nobody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.errors import RuleError
from vangrail.rules import pattern
from vangrail.rules.database import Database
from vangrail.rules.expressions import Expressions, lay_out
from vangrail.rules.fold import fold_text
from vangrail.rules.pattern import MAX_REACH, compile_pattern
from vangrail.rules.plan import Owner, Plan

GOOD = [
    r"\b(0?[0-5])\s?(a\.?m\.?)(?!\w)",
    r"\b(?:all|most)\b [a-z' ]{0,20}",
    r"\d{1,3} ?%",
    r"#1\b",
    r"n(?:o|umber)\.? ?(?:1|one)",
    r"\bi(?:'m| am|m)\b",
    r"\b(?:ban|gas(?:sed)?)\b(?: [a-z]{1,6}){0,2} \d",
    r"[a-z]{0,3}\bcat\b|dog\b",
    r"caf[eé]s?",
    r"[€$£] ?\d{1,3}(?:[.,]\d{1,3}){0,3}(?: ?(?:k|m|mln)\b)?",
]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("a.*b", "write {0,20}"),
        ("(a+)+$", "write {0,20}"),
        ("[a-z]{3}", "two characters in a row"),
        (".{1,60}", "two characters in a row"),
        ("x?", "between 1 and"),
        ("(ab", "cannot be read"),
        ("(ab){70}", f"between 1 and {MAX_REACH}"),
    ],
)
def test_a_pattern_that_could_hang_or_slow_does_not_load(source: str, says: str) -> None:
    """Without a bound, or with nothing to hold on to, a pattern is refused with the reason."""
    with pytest.raises(RuleError, match=re.escape(says)):
        compile_pattern(source, trusted=False)


def test_only_the_library_may_look_around() -> None:
    """A company's pattern runs on the linear-time engine alone."""
    assert compile_pattern(r"am(?!\w)", trusted=True).find("8 am", [4]) == [(2, 4)]
    with pytest.raises(RuleError, match="linear-time"):
        compile_pattern(r"am(?!\w)", trusted=False)


def _ends(one: pattern.Pattern, text: str) -> list[int]:
    plan = Plan(patterns=[(one, Owner(0, "en", free=True, exact=True, payload=-1))])
    layout, texts = lay_out(plan)
    expressions = Expressions(layout)
    data = text.encode()
    raw = expressions.standing(Database(texts).scan(data), data)
    return sorted({len(data[:end].decode("utf-8", "ignore")) for number, end in raw if number < expressions.first_sign})


@pytest.mark.parametrize("source", GOOD)
@given(data=st.data())
def test_the_trigger_opens_whatever_the_pattern_matches(source: str, data: st.DataObject) -> None:
    """Every text that the pattern matches also sets off one of its triggers, and is then found at the same place."""
    one = compile_pattern(source, trusted=True)
    middle = data.draw(st.sampled_from(["", "lorem ipsum dolor sit amet consectetur "])) + data.draw(
        st.from_regex(source, fullmatch=False).map(fold_text)
    )
    found = [match.span() for match in re.finditer(source, middle) if match.end() > match.start()]
    if found and middle.isascii():
        assert one.find(middle, _ends(one, middle)) == found


def test_a_long_text_full_of_triggers_costs_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many triggers fire, the engine is shown each part of the text a few times at most."""
    shown: list[int] = []

    class Engine:
        def finditer(self, text: str, start: int) -> list[re.Match[str]]:
            shown.append(len(text) - start)
            return list(re.finditer("c", text[start:]))

    one = compile_pattern(r"(?:a|b|ab){1,30}c\b", trusted=True)
    monkeypatch.setattr(pattern, "_engine", lambda _source, *, trusted: Engine())  # noqa: ARG005 -- the engine's own shape
    text = "ab" * 4000
    one.find(text, list(range(2, len(text), 50)))
    assert sum(shown) < 8 * len(text)
