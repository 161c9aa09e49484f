"""A change in a text as two passages, what it said and what it says now, with the words that differ set strong."""

import re
from typing import Final, Literal

from vangrail.documents.kits.extract import sentences
from vangrail.documents.text import plain
from vangrail.policy.words_diff import word_diff

_STRONG: Final = "**"
_MARKUP: Final = re.compile(r"\*\*|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_CORE: Final = re.compile(r"\w(?:.*\w)?")
_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_SHORT: Final = 12
"""Letters between two changes that are too few to be read by themselves."""


def passages(before: str, after: str) -> tuple[str, str]:
    """Return the changed sentences of both texts as Markdown, in paragraphs. A side without a changed word is empty."""
    pieces = _joined(word_diff(_MARKUP.sub("", before), _MARKUP.sub("", after)))
    return _side(pieces, "removed"), _side(pieces, "added")


def _joined(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pieces with the little that stayed between two changes counted to both: scattered words are hard to read."""
    if len(pieces) < 3:
        return pieces
    kept: list[tuple[str, str]] = []
    for number, (kind, text) in enumerate(pieces):
        between = 0 < number < len(pieces) - 1
        if kind == "same" and between and len(text) < _SHORT and "\n" not in text:
            kept += [("removed", text), ("added", text)]
        else:
            kept.append((kind, text))
    return kept


def _side(pieces: list[tuple[str, str]], wanted: Literal["removed", "added"]) -> str:
    runs: list[tuple[bool, str]] = []
    for kind, text in pieces:
        if kind not in {"same", wanted}:
            continue
        changed = kind == wanted
        if runs and runs[-1][0] == changed:
            runs[-1] = (changed, runs[-1][1] + text)
        else:
            runs.append((changed, text))
    text = "".join(_strong(run) if changed else plain(run) for changed, run in runs)
    return "\n\n".join(_touched(part) for part in _PARAGRAPH.split(text) if _STRONG in part)


def _touched(paragraph: str) -> str:
    """Return the sentences of a paragraph in which something is set strong; what runs over several keeps them together."""
    kept, open_one = [""], False
    for sentence in sentences(paragraph.strip()):
        if _STRONG in sentence or open_one:
            kept.append(sentence)
            open_one ^= sentence.count(_STRONG) % 2 == 1
        elif kept[-1] != "…":
            kept.append("…")
    return " ".join(kept).strip(" …")


def _strong(text: str) -> str:
    """Return a run with each of its lines set strong, from its first letter to its last."""
    return "\n".join(
        _CORE.sub(lambda core: f"{_STRONG}{plain(core[0])}{_STRONG}", line, count=1) for line in text.split("\n")
    )
