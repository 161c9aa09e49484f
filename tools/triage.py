"""Measure the triage of mentions beside two baselines in the same run, and print a table.

Run: `python -m tools.triage [--data FOLDER]`. FOLDER holds `language/sentiment_*.jsonl` (positive, neutral, negative); the
own frozen posts stand in `evaluation/mentions/`. The baselines: one that always says the commonest answer, and one that looks
for the same words as they stand, without the engine's forms and negations. Only counts leave this program.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import tomli

from vangrail.check.voice import Voice
from vangrail.decisions.triage import ROUTES, Signs, angry, triage
from vangrail.source.data import library

FROZEN: Final = Path(__file__).parent.parent / "evaluation" / "mentions"
SETS: Final = {"en": "english", "es": "spanish"}
"""The sentiment sets of languages that the triage speaks. There is none in Dutch."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """How often a yes was right, and how many of those to be found were found; `rows` and `wanted` are counts."""

    rows: int
    wanted: int
    said: int
    right: int

    def __str__(self) -> str:
        """Return the three figures of a line."""
        precision = self.right / self.said if self.said else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        f = 2 * precision * recall / (precision + recall) if self.right else 0.0
        counts = f"{self.said} of {self.rows} said, {self.wanted} wanted"
        return f"precision {precision:.2f}  recall {recall:.2f}  F1 {f:.2f}  ({counts})"


def score(rows: Iterable[Row], wanted: Callable[[Row], bool], said: Callable[[Row], bool]) -> Score:
    """Return how well what was said fits what was wanted."""
    pairs = [(wanted(row), said(row)) for row in rows]
    return Score(
        len(pairs), sum(one for one, _ in pairs), sum(two for _, two in pairs), sum(one and two for one, two in pairs)
    )


def plain_words() -> dict[str, tuple[str, ...]]:
    """Return the words of every sign, of all languages together, to be looked for as they stand."""
    found = {}
    for file in library().joinpath("triage").iterdir():
        if file.name.endswith(".toml"):
            cues = tomli.loads(file.read_text("utf-8"))["cues"]
            first = next(iter(cues.values()))
            found[file.name.removesuffix(".toml")] = tuple(word for words in first.values() for word in words)
    return found


def plainly(text: str, words: dict[str, tuple[str, ...]]) -> Signs:
    """Return the signs of a text by looking for their words as they stand."""
    small = f" {text.casefold()} "
    return {name: 1 for name, listed in words.items() if any(f" {word} " in small for word in listed)}


def sentiment(folder: Path, voice: Voice, words: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the lines about posts that nobody of this project labelled: is a negative one heard as annoyed or angrier?"""
    lines = []
    for language, name in SETS.items():
        file = folder / "language" / f"sentiment_{name}.jsonl"
        if not file.is_file():
            lines.append(f"sentiment {language}: no file {file.name}, not measured")
            continue
        rows = _read(file)
        lines.append(f"sentiment {language}: {len(rows)} posts, negative against the rest")
        lines += _three(rows, lambda row: row["label"] == "negative", language, voice, words)
    return lines


def frozen(voice: Voice, words: dict[str, tuple[str, ...]], folder: Path = FROZEN) -> list[str]:
    """Return the lines about the own frozen posts: anger, situation and desk."""
    lines = []
    for file in sorted(folder.glob("*.jsonl")):
        rows, language = _read(file), file.stem
        lines.append(f"frozen {language}: {len(rows)} posts, angry or annoyed against calm")
        lines += _three(rows, lambda row: bool(row["angry"]), language, voice, words)
        common = Counter(row["situation"] for row in rows).most_common(1)[0][0]
        engine = [triage(row["text"], voice.heard(row["text"], language)).situation for row in rows]
        plain = [triage(row["text"], plainly(row["text"], words)).situation for row in rows]
        for who, found in (("triage", engine), ("same words", plain), ("commonest", [common] * len(rows))):
            lines.append(
                f"  {who:11} situation {_hits(rows, found)} of {len(rows)}  desk {_desks(rows, found)} of {len(rows)}"
            )
    return lines


def _three(
    rows: Sequence[Row],
    wanted: Callable[[Row], bool],
    language: str,
    voice: Voice,
    words: dict[str, tuple[str, ...]],
) -> list[str]:
    engine = score(rows, wanted, lambda row: angry(row["text"], voice.heard(row["text"], language)) > 0)
    plain = score(rows, wanted, lambda row: angry(row["text"], plainly(row["text"], words)) > 0)
    always = score(rows, wanted, lambda _row: True)
    return [f"  {who:11} {found}" for who, found in (("triage", engine), ("same words", plain), ("always yes", always))]


def _hits(rows: Sequence[Row], found: Sequence[str]) -> int:
    return sum(row["situation"] == one for row, one in zip(rows, found, strict=True))


def _desks(rows: Sequence[Row], found: Sequence[str]) -> int:
    return sum(ROUTES[row["situation"]].desk == ROUTES[one].desk for row, one in zip(rows, found, strict=True))


def _read(file: Path) -> list[Row]:
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [{**row, "text": row["text"].replace("\\u2019", "’").replace("\\u002c", ",")} for row in rows]


def main(given: Sequence[str] | None = None) -> int:
    """Print the table; return 0."""
    parser = argparse.ArgumentParser(description="Measure the triage of mentions.")
    parser.add_argument("--data", type=Path, help="the folder with language/sentiment_*.jsonl")
    chosen = parser.parse_args(given)
    voice, words = Voice(), plain_words()
    lines = [*(sentiment(chosen.data, voice, words) if chosen.data else []), *frozen(voice, words)]
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
