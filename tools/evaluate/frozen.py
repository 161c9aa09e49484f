"""The project's own frozen set: invented posts of two example companies, labelled by somebody who writes no rules.

How it is scored stands in its README. Single posts are not listed: who reads the misses has spent the set.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from tools.evaluate.asking import Desk, warned
from tools.evaluate.baseline import has_risk
from tools.evaluate.data import Source
from tools.evaluate.policies import usable_checker
from tools.evaluate.scores import part, score
from tools.evaluate.tables import Row, Section
from vangrail import Checker, Draft, Moment, policy_from_answers
from vangrail.source.answers import read_answers

_EXAMPLES: Final = Path(__file__).parents[2] / "examples"
_FILES: Final = ("en.jsonl", "nl.jsonl", "es.jsonl")
_MOMENT: Final = Moment(at=datetime.fromisoformat("2027-01-15T12:00:00+01:00"))

Asked = list[tuple[dict[str, Any], bool, bool]]
"""A post, whether it is warned about, and whether rules alone warn about it."""


def frozen(source: Source, desk: Desk) -> list[Section]:
    """Return recall, false alarms, precision and warned protected posts, for all, by language and by account; then by clause."""
    rows = [row | {"lang": name[:2]} for name in _FILES if source.has(name) for row in source.json_lines(name)]
    rows = [row for row in rows if "expected" in row]
    if not rows:
        return []
    checkers = {
        name: usable_checker(policy_from_answers(read_answers(_EXAMPLES / name / "answers.toml")))
        for name in _companies(rows)
    }
    asked = [(row, *_warned(checkers[row["company"]], row, told=desk.languages)) for row in rows]
    groups = [("all", asked)]
    for key in ("lang", "account", "company"):
        groups += [
            (value, [one for one in asked if one[0][key] == value]) for value in sorted({row[key] for row in rows})
        ]
    clauses = sorted({row["clause"] for row in rows})
    return [
        Section(
            "Frozen set",
            "warned: a level other than fine, by rules or by the model of the second opinion; word list: a plain list of words",
            [_row(*one) for one in groups],
        ),
        Section(
            "Frozen set by clause",
            "the clause a post is about or seems to be about; too few for a percentage",
            [_clause(name, [one for one in asked if one[0]["clause"] == name]) for name in clauses],
        ),
    ]


def _companies(rows: list[dict[str, Any]]) -> list[str]:
    return sorted({row["company"] for row in rows})


def _warned(checker: Checker, row: dict[str, Any], *, told: bool) -> tuple[bool, bool]:
    draft = Draft(
        text=row["text"],
        account=row["account"],
        platform=row["platform"],
        role=row["role"],
        language=row["lang"] if told else None,
    )
    verdict = checker.check(draft, _MOMENT)
    by_rules = any(finding.by == "rule" and finding.level != "fine" for finding in verdict.findings)
    return warned(verdict), by_rules


def _row(name: str, asked: Asked) -> Row:
    def scored(found: Callable[[dict[str, Any], bool, bool], bool]) -> Any:
        return score((row["expected"] == "warn", found(row, speaks, by_rules)) for row, speaks, by_rules in asked)

    ours, words = scored(lambda _row, speaks, _rules: speaks), scored(lambda row, *_: has_risk(row["text"]))
    rules = scored(lambda _row, _speaks, by_rules: by_rules)
    protected = [speaks for row, speaks, _ in asked if row["protected"]]
    return {
        "posts": name,
        "warn": ours.hits + ours.missed,
        "warned": ours.hits,
        "recall": ours.recall,
        "fine": ours.false + ours.quiet,
        "false": ours.false,
        "false rate": ours.alarm,
        "precision": ours.precision,
        "protected": len(protected),
        "protected warned": sum(protected),
        "rules alone recall": rules.recall,
        "their false rate": rules.alarm,
        "word list recall": words.recall,
        "its false rate": words.alarm,
        "its precision": words.precision,
    }


def _clause(name: str, asked: Asked) -> Row:
    found = {wanted: [speaks for row, speaks, _ in asked if row["expected"] == wanted] for wanted in ("warn", "fine")}
    return {
        "clause": name,
        "warn": len(found["warn"]),
        "warned": sum(found["warn"]),
        "share": part(sum(found["warn"]), len(found["warn"])),
        "fine": len(found["fine"]),
        "false": sum(found["fine"]),
    }
