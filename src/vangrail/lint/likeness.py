"""How alike a section of a document and the clauses of a policy are: TF-IDF cosine over the beginnings of words.

Two views count half each: the clause's own text, and what companies usually call its subject (`library/lint/subjects.toml`).
The first alone is not enough: our clauses are written as people talk, most policies are not.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np
import tomli
from numpy.typing import NDArray

from vangrail.policy.clause import Clause
from vangrail.source.data import library
from vangrail.source.names import plain

Sureness = Literal["sure", "likely", "own"]

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LETTERS: Final = 6
"""Letters of a word that count, so that its forms count as one."""

_TITLE: Final = 2
"""How often the words of a title count."""

_SURE: Final = (0.22, 1.5)
_LIKELY: Final = (0.12, 1.15)
"""Likeness, and how many times that of the next clause, from which on a match is sure or likely."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The clause that is most like a section, and how much: 0 for nothing in common, 1 for the same words."""

    clause: str
    score: float
    sureness: Sureness


class Shelf:
    """The clauses of a policy in one language, ready to be compared with."""

    def __init__(self, clauses: Sequence[Clause], language: str) -> None:
        """Count the words of every clause that has a text in the language."""
        here = [clause for clause in clauses if language in clause.texts]
        self._names = [clause.id for clause in here]
        subjects = _subjects()
        self._views = (
            _View([_text(clause, language) for clause in here]),
            _View(
                [f"{clause.texts[language].title} {subjects.get(clause.id, {}).get(language, '')}" for clause in here]
            ),
        )

    def nearest(self, title: str, text: str) -> Likeness:
        """Return the clause that is most like a section."""
        words = _words(" ".join([*[title] * _TITLE, text]))
        scores = np.mean([view.scores(words) for view in self._views], axis=0)
        order = np.argsort(-scores, kind="stable")
        best, second = float(scores[order[0]]), float(scores[order[1]]) if len(order) > 1 else 0.0
        return Likeness(self._names[int(order[0])], best, _sureness(best, second))


def _sureness(best: float, second: float) -> Sureness:
    if best >= _SURE[0] and best >= _SURE[1] * second:
        return "sure"
    return "likely" if best >= _LIKELY[0] and best >= _LIKELY[1] * second else "own"


class _View:
    """Texts as rows of weights: words that few texts have weigh most."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [_words(text) for text in texts]
        spread = Counter(word for words in counted for word in words)
        self._unknown = float(np.log(1 + len(texts)))
        self._weight = {word: float(np.log((1 + len(texts)) / (1 + times))) for word, times in spread.items()}
        self._column = {word: number for number, word in enumerate(spread)}
        self._rows = np.zeros((len(texts), len(spread)))
        for row, words in zip(self._rows, counted, strict=True):
            for word, times in words.items():
                row[self._column[word]] = (1 + np.log(times)) * self._weight[word]
        self._rows /= np.maximum(np.linalg.norm(self._rows, axis=1, keepdims=True), 1e-9)

    def scores(self, words: Mapping[str, int]) -> NDArray[np.float64]:
        """Return the likeness of each text. Words that no text has make all of them less alike."""
        asked, length = np.zeros(self._rows.shape[1]), 0.0
        for word, times in words.items():
            weight = (1 + np.log(times)) * self._weight.get(word, self._unknown)
            length += weight**2
            if word in self._column:
                asked[self._column[word]] = weight
        found: NDArray[np.float64] = self._rows @ asked / max(float(np.sqrt(length)), 1e-9)
        return found


def _words(text: str) -> Counter[str]:
    return Counter(word[:_LETTERS] for word in _WORD.findall(plain(text)))


def _text(clause: Clause, language: str) -> str:
    words = clause.texts[language]
    return " ".join([words.title, words.text, *words.parts.values(), words.why, words.instead])


@cache
def _subjects() -> dict[str, dict[str, str]]:
    return tomli.loads(library().joinpath("lint", "subjects.toml").read_text("utf-8"))
