"""Clauses that an authority has judged: does the linter flag what was found unlawful, and leave alone what was lawful?"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from tools.evaluate.asking import Desk
from tools.evaluate.data import Source
from tools.evaluate.scores import part
from tools.evaluate.tables import Row, Section
from vangrail.lint.engine import shipped_engine
from vangrail.lint.finding import Answer, worst
from vangrail.lint.library import load_lint_library
from vangrail.lint.overbreadth import overbreadth
from vangrail.lint.texts import from_text

_FILE: Final = "policy_clauses.jsonl"
_MEANS: Final = {"flag": "unlawful", "ok": "lawful"}
_COUNTRY: Final = {"UK": "GB"}

_OPEN: Final = re.compile(
    r"(?i)\b(?:disparag\w*|derogat\w*|negativ\w*|inappropriate|offensive|unprofessional|disrespect\w*|respectful|embarrass\w*|reputation"
    r"|non-?public|any information|confidential|completely accurate|legal matters|media|logos?|trademarks?|photo\w*|pictures?"
    r"|record\w*|company time|gossip|rumou?rs?|identify yourself|critici\w*|rude|positive|disrupt\w*"
    r"|n[ée]gati\w*|d[ée]nigr\w*|inapropiad\w*)\b"
)
_NARROW: Final = re.compile(
    r"(?i)\b(?:trade secrets?|know to be false|malicious\w*|threat\w*|harassment|discrimination|unlawful|on behalf of"
    r"|intentionally|personal data|inside information|pay or working conditions)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the set: its text, what the authority found, and what the set's makers would answer today."""

    row: dict[str, Any]

    @property
    def decided(self) -> bool:
        """Whether the finding is one thing or the other, not mixed."""
        return bool(self.row["finding"] != "mixed")


Judge = Callable[[Clause], Answer]


def clauses(source: Source, _desk: Desk) -> list[Section]:
    """Return agreement with the findings and with the proposed answers, beside word lists, and by kind of clause."""
    if not source.has(_FILE):
        return []
    found = [Clause(row) for row in source.json_lines(_FILE)]
    answers = {clause.row["id"]: _linter(clause) for clause in found}

    def ours(clause: Clause) -> Answer:
        return answers[clause.row["id"]]

    judges: tuple[tuple[str, Judge], ...] = (
        ("vangrail", ours),
        ("open words", _open_words),
        ("open words, not narrowed", _not_narrowed),
        ("always unlawful", lambda _: "flag"),
    )
    heading = "agrees: flag = unlawful, ok = lawful, among decided clauses; a review agrees with neither and is counted beside"
    return [
        Section("Clauses that were judged", heading, [_row(name, found, judge) for name, judge in judges]),
        Section("Clauses by kind", heading, list(_kinds(found, ours))),
        Section(
            "Clauses one by one", "what differs from the finding or the proposal", list(_each(found, ours)), long=True
        ),
    ]


def _linter(clause: Clause) -> Answer:
    """Return the worst answer of the rules about limits, as for a piece of a policy of that country."""
    document = from_text(clause.row["text"], clause.row["language"], excerpt=True)
    country = _COUNTRY.get(clause.row["jurisdiction"], clause.row["jurisdiction"])
    return worst(list(overbreadth(document, shipped_engine(), load_lint_library(), country, carve_out=False)))


def _open_words(clause: Clause) -> Answer:
    return "flag" if _OPEN.search(clause.row["text"]) else "ok"


def _not_narrowed(clause: Clause) -> Answer:
    return "ok" if _NARROW.search(clause.row["text"]) else _open_words(clause)


def _row(name: str, found: list[Clause], judge: Judge) -> Row:
    decided = [(clause.row["finding"], judge(clause)) for clause in found if clause.decided]
    agrees = sum(_MEANS.get(answer) == finding for finding, answer in decided)
    reviews = sum(answer == "review" for _, answer in decided)
    proposed = sum(judge(clause) == clause.row["suggested_expected"] for clause in found)
    return {
        "who": name,
        "decided": len(decided),
        "agrees": agrees,
        "share": part(agrees, len(decided)),
        "review": reviews,
        "review share": part(reviews, len(decided)),
        "of the rest": part(agrees, len(decided) - reviews),
        "lawful": sum(finding == "lawful" for finding, _ in decided),
        "lawful flagged": sum(finding == "lawful" and answer == "flag" for finding, answer in decided),
        "all": len(found),
        "as proposed": proposed,
        "proposed share": part(proposed, len(found)),
    }


def _kinds(found: list[Clause], judge: Judge) -> Iterator[Row]:
    """Yield rows for fragments, families and mixed findings apart; one clause a family is one vote."""
    yield _row("whole sentences", [clause for clause in found if not clause.row["is_fragment"]], judge)
    yield _row("fragments", [clause for clause in found if clause.row["is_fragment"]], judge)
    yield _row("one of a family", _first_of_family(found), judge)
    yield _row("judged more than once", [clause for clause in found if clause.row["rule_family"]], judge)
    yield _row("mixed findings", [clause for clause in found if not clause.decided], judge)
    yield _row(
        "finding of high confidence", [clause for clause in found if clause.row["label_confidence"] == "high"], judge
    )
    for language in sorted({clause.row["language"] for clause in found}):
        yield _row(f"in {language}", [clause for clause in found if clause.row["language"] == language], judge)


def _first_of_family(found: Iterable[Clause]) -> list[Clause]:
    known: set[str] = set()
    kept = []
    for clause in found:
        family = clause.row["rule_family"]
        if not family or family not in known:
            kept.append(clause)
        known.add(family)
    return kept


def _each(found: Iterable[Clause], judge: Judge) -> Iterator[Row]:
    for clause in found:
        answer = judge(clause)
        finding, proposed = clause.row["finding"], clause.row["suggested_expected"]
        if answer != proposed or (clause.decided and _MEANS.get(answer) != finding):
            yield {"id": clause.row["id"], "finding": finding, "proposed": proposed, "answer": answer}
