"""Ordinary posts of strangers: how often the check speaks at all, and how often about personal data that is not there."""

from collections.abc import Iterator
from typing import Final

from tools.evaluate.asking import DETECTORS, Desk, about, speaking
from tools.evaluate.baseline import has_number, has_risk
from tools.evaluate.data import Source, unescaped
from tools.evaluate.incidents import loudest
from tools.evaluate.scores import part
from tools.evaluate.tables import Row, Section
from vangrail import Verdict

_CLAUSE: Final = ("personal_data",)
_FILES: Final = {"english": "en", "spanish": "es", "french": "fr", "german": "de"}


def ordinary(source: Source, desk: Desk) -> list[Section]:
    """Return findings a thousand posts by set, the detectors behind them, and the rules that speak most."""
    sets = dict(_sets(source))
    if not sets:
        return []
    asked = {
        name: [(text, desk.ask(text, language), desk.detected(text, language)) for text, language in posts]
        for name, posts in sets.items()
    }
    everything = [one for posts in asked.values() for one in posts]
    rows = [_row(name, posts) for name, posts in [("all", everything), *asked.items()]]
    found = [
        {"detector": name, "posts": count, "per 1,000": 1000 * count / len(everything)}
        for name in DETECTORS
        if (count := sum(name in detected for _, _, detected in everything))
    ]
    verdicts = [verdict for _, verdict, _ in everything]
    return [
        Section("Ordinary posts", "findings in 1,000 posts; personal: of clause personal_data. Less is better", rows),
        Section(
            "Ordinary posts, detectors",
            "posts in which a detector finds something, whatever the rules make of it",
            found,
        ),
        Section("Ordinary posts, rules that speak", "posts in which each rule has a finding", loudest(verdicts)),
    ]


def _sets(source: Source) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    if source.has("benign.jsonl"):
        yield "benign", [(row["text"], row["lang"]) for row in source.json_lines("benign.jsonl")]
    for name, language in _FILES.items():
        file = f"language/sentiment_{name}.jsonl"
        if source.has(file):
            yield (
                f"sentiment {name}",
                [(unescaped(row["text"]), language) for row in source.some(source.json_lines(file))],
            )


def _row(name: str, posts: list[tuple[str, Verdict, frozenset[str]]]) -> Row:
    count = len(posts)
    high = sum(bool(speaking(verdict, "ask")) for _, verdict, _ in posts)
    personal = sum(bool(about(verdict, _CLAUSE)) for _, verdict, _ in posts)

    def thousand(number: int) -> float | None:
        share = part(number, count)
        return None if share is None else 1000 * share

    return {
        "posts": name,
        "n": count,
        "any": thousand(sum(bool(speaking(verdict)) for _, verdict, _ in posts)),
        "ask+dont": thousand(high),
        "personal": thousand(personal),
        "personal n": personal,
        "word list": thousand(sum(has_risk(text) for text, _, _ in posts)),
        "number-like": thousand(sum(has_number(text) for text, _, _ in posts)),
    }
