"""What changed between two texts, word by word, and whether it could change what somebody has to do."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

MINOR_WORDS: Final = 2
"""Words that may change in a paragraph without the change being material."""

_TOKEN: Final = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_WORD: Final = re.compile(r"\w")
_MONTHS: Final = """january february march april may june july august september october november december januari februari maart
    mei juni juli augustus oktober enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"""
_WEIGHTY: Final = frozenset(
    f"""{_MONTHS}
    no not never nobody none nothing without nor cannot
    must mustn't can can't may might should shouldn't shall will won't would could need needn't don't doesn't do only always
    please ask allowed before after until unless except
    niet geen nooit niemand niets zonder noch
    moet moeten moest mag mogen kan kunt kunnen zal zult zullen zou wil hoeft alleen enkel slechts altijd vraag toegestaan voor
    na tot tenzij behalve
    no nunca nadie nada ninguno ninguna sin ni tampoco jamás
    debe debes deben deber debería puede puedes pueden podrá podrás tiene tienes tienen que hay solo sólo solamente únicamente
    siempre pregunta permitido antes después hasta salvo excepto""".split(),
)
"""Words that turn a sentence round: negations, what may and must, when, and months."""


def tokens(text: str) -> list[str]:
    """Return the words, signs and spaces of a text; joined they are the text."""
    return _TOKEN.findall(text)


def word_diff(before: str, after: str) -> list[tuple[str, str]]:
    """Return the pieces of both texts in order, each with "same", "removed" or "added"."""
    old, new = tokens(before), tokens(after)
    pieces: list[tuple[str, str]] = []
    for op, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            pieces.append(("same", "".join(old[start:end])))
            continue
        if end > start:
            pieces.append(("removed", "".join(old[start:end])))
        if to > from_:
            pieces.append(("added", "".join(new[from_:to])))
    return pieces


def is_typo(before: str, after: str) -> bool:
    """Tell whether a change is of the size of a typing error.

    In no paragraph more than two words changed, and none of them a number, a month, a negation, a modal verb or the like.
    """
    # Words that changed places can be seen as one or the other having moved: both ways are looked at.
    return all(
        _small(_words(old), _words(new)) and _small(_words(new), _words(old)) for old, new in _paragraphs(before, after)
    )


def _small(old: list[str], new: list[str]) -> bool:
    changed = 0
    for op, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        touched = [*old[start:end], *new[from_:to]]
        if any(
            word in _WEIGHTY or any(char.isdigit() for char in word) or word.endswith(("n't", "n’t"))
            for word in touched
        ):
            return False
        changed += max(end - start, to - from_)
    return changed <= MINOR_WORDS


def _words(text: str) -> list[str]:
    return [token.casefold() for token in tokens(text) if _WORD.match(token)]


def _paragraphs(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs that changed, in pairs; where their number changed too, as one piece."""
    old, new = before.split("\n\n"), after.split("\n\n")
    for op, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        if end - start == to - from_:
            yield from zip(old[start:end], new[from_:to], strict=True)
        else:
            yield "\n\n".join(old[start:end]), "\n\n".join(new[from_:to])
