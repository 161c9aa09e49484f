"""How well the linter tells which components a real policy holds, beside two keyword baselines and the majority class.

Labels: `evaluation/lint/presence.jsonl` (one reader; see the README beside it). Texts: `<data>/policies/`, whose first two lines
are no part of the policy. Signals of the baselines: `components.json` in the data or in `research/` beside it.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tools.evaluate.asking import Desk
from tools.evaluate.data import Source
from tools.evaluate.scores import part, score
from tools.evaluate.tables import Row, Section
from vangrail.lint.document import Document
from vangrail.lint.engine import shipped_engine
from vangrail.lint.library import load_lint_library
from vangrail.lint.presence import held
from vangrail.lint.texts import from_text

LABELS: Final = Path(__file__).parents[2] / "evaluation" / "lint" / "presence.jsonl"

DEVELOP: Final = frozenset(
    {
        "us-ford",
        "uk-deeson",
        "uk-nhs-professionals",
        "es-andalucia-salud",
        "be-vlaamse-overheid",
        "de-hu-berlin",
        "fr-departement-charte",
        "us-gitlab",
    }
)
"""Policies that the rule writers have read. Of all others they know figures only."""

_HEAD: Final = 2
"""Lines before the policy itself."""

Answers = dict[str, str]
"""Component to `present`, `weak` or `missing`."""
Signals = Mapping[str, Mapping[str, Sequence[str]]]
"""Component to language to beginnings of words."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A label and what was answered. `split` is develop or kept."""

    split: str
    language: str
    wanted: str
    found: str


def presence(source: Source, _desk: Desk) -> list[Section]:
    """Return the figures for each split, whole and by language; nothing where the texts are not there."""
    if not LABELS.is_file():
        return []
    labels: dict[str, Answers] = {}
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        labels.setdefault(row["policy"], {})[row["component"]] = row["presence"]
    texts = {name: _document(source, name) for name in labels if source.has(f"policies/{name}.txt")}
    if not texts:
        return []
    rows = []
    for name, answer in _ways(source).items():
        cases = [case for policy, text in texts.items() for case in _cases(policy, text, labels[policy], answer(text))]
        rows += list(_rows(name, cases))
    about = (
        "Components of a policy. `there`: present or weak; `exact`: part of the labels with the same of the three values. "
        "`develop` was read while the rules were written, `kept` was not. One reader, most texts are excerpts."
    )
    return [Section("Presence of components", about, sorted(rows, key=lambda row: (row["split"], row["language"])))]


def _ways(source: Source) -> dict[str, Callable[[Document], Answers]]:
    engine, library = shipped_engine(), load_lint_library()
    ways: dict[str, Callable[[Document], Answers]] = {
        "linter": lambda text: {name: one.presence for name, one in held(text, engine, library, None).items()},
    }
    if signals := _signals(source):
        ways["one signal"] = lambda text: _by_signals(text, signals, 1)
        ways["two signals in a section"] = lambda text: _by_signals(text, signals, 2)
    return {**ways, "always missing": lambda _: dict.fromkeys(library.components, "missing")}


def _document(source: Source, name: str) -> Document:
    lines = (source.folder / "policies" / f"{name}.txt").read_text("utf-8").splitlines(keepends=True)
    return from_text("".join(lines[_HEAD:]), name=name)


def _signals(source: Source) -> Signals | None:
    for path in (source.folder / "components.json", source.folder.parent / "research" / "components.json"):
        if path.is_file():
            entries: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
            return {entry["id"]: entry["signals"] for entry in entries}
    return None


def _by_signals(text: Document, signals: Signals, wanted: int) -> Answers:
    """Answer `present` where so many of a component's signals stand in one section, or one in its heading."""
    found = dict.fromkeys(signals, "missing")
    for number, block in enumerate(text.blocks):
        if number and text.headings[number] == text.headings[number - 1]:
            continue
        first, last = text.section(number)
        section, heading = text.text[first:last].casefold(), text.words_of(block).casefold()
        for name, words in signals.items():
            own = [word.casefold() for word in words.get(text.language, ())]
            enough = sum(word in section for word in own) >= wanted
            if enough or (block.kind == "heading" and any(word in heading for word in own)):
                found[name] = "present"
    return found


def _cases(policy: str, text: Document, labels: Answers, found: Answers) -> Iterator[_Case]:
    split = "develop" if policy in DEVELOP else "kept"
    for component, wanted in labels.items():
        yield _Case(split, text.language, wanted, found.get(component, "missing"))


def _rows(name: str, cases: Sequence[_Case]) -> Iterator[Row]:
    for split in sorted({case.split for case in cases}):
        own = [case for case in cases if case.split == split]
        languages = sorted({case.language for case in own})
        for language in ("all", *languages):
            some = [case for case in own if language in ("all", case.language)]
            there = score((case.wanted != "missing", case.found != "missing") for case in some)
            full = score((case.wanted == "present", case.found == "present") for case in some)
            yield {
                "split": split,
                "language": language,
                "answered by": name,
                "labels": len(some),
                "there": there.hits + there.missed,
                "found": there.hits,
                "false": there.false,
                "precision": there.precision,
                "recall": there.recall,
                "present": full.hits + full.missed,
                "found as present": full.hits,
                "false as present": full.false,
                "precision, present": full.precision,
                "recall, present": full.recall,
                "same": sum(case.wanted == case.found for case in some),
                "exact": part(sum(case.wanted == case.found for case in some), len(some)),
            }
