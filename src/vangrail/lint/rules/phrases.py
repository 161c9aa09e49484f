"""Lists of words and phrases, found in one walk over the words of a sentence.

How an entry is written: `confidential` is that word, `monitor*` every word that begins so, `^do not` only where a clause begins (at
the start, after a sign, after "please" or "and"), `deel ... geen` allows up to four words of the same clause in between, and
`deel|plaats` is either word. Case and accents do not count.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from vangrail.source.names import plain

GAP: Final = "..."
_REACH: Final = 4
"""Words that a gap in an entry may stand for."""

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ELIDED: Final = re.compile(r"[^\W_]+")
_BREAK: Final = re.compile(r"[,:;.!?()\n–—\"“”«»¿¡|]")
_JOINTS: Final = frozenset(
    "please and so but then or en of dus maar gelieve y o pero favor et ou mais bitte und oder aber".split()
)
"""Words after which a clause may begin without a sign."""

_KEPT: Final = 100_000
"""Words whose entries are remembered."""

Found = Mapping[str, list[tuple[int, int]]]
"""The name of a list to the words it was heard in: [first, last) of the sentence's words."""

_Entry = tuple[str, bool, tuple[str, ...]]
"""A list's name, whether the entry begins a clause, and its words, gaps among them."""


def token_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Return the words and numbers of a text as spans; in French an apostrophe ends a word. Linear."""
    return [match.span() for match in (_ELIDED if language == "fr" else _TOKEN).finditer(text)]


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word in small letters without accents."""
    return plain(word)


NOWHERE, JOINT, SIGN = range(3)
"""Where a word stands: inside a clause, after a word such as "and" that may begin one, after a sign that does."""


def clause_starts(text: str, tokens: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return for every word whether a clause begins with it: `NOWHERE`, `JOINT` or `SIGN`."""
    found, before = [], 0
    for number, (start, end) in enumerate(spans):
        joint = JOINT if number and tokens[number - 1] in _JOINTS else NOWHERE
        found.append(SIGN if number == 0 or _BREAK.search(text, before, start) else joint)
        before = end
    return found


@dataclass(frozen=True, slots=True)
class _Begun:
    """The entries that a word may begin: those whose second word is certain, by that word, and all others."""

    by_next: dict[str, list[_Entry]]
    others: list[_Entry]


class Phrases:
    """All lists of one language, ready to be looked for together."""

    def __init__(self, lists: Mapping[str, Iterable[str]], language: str) -> None:
        """Take the lists by name."""
        self._whole: dict[str, list[_Entry]] = defaultdict(list)
        self._prefixes: dict[str, list[_Entry]] = defaultdict(list)
        self._known: dict[str, _Begun] = {}
        for name, entries in lists.items():
            for entry in entries:
                for steps in _steps(entry.removeprefix("^"), language):
                    place = self._prefixes if steps[0].endswith("*") else self._whole
                    place[steps[0].rstrip("*")].append((name, entry.startswith("^"), steps))
        self._lengths = sorted({len(prefix) for prefix in self._prefixes})

    def found(self, tokens: Sequence[str], starts: Sequence[int]) -> Found:
        """Return where each list was heard among the folded words of a sentence."""
        hits: dict[str, list[tuple[int, int]]] = {}
        for number, token in enumerate(tokens):
            begun = self._known.get(token) or self._remember(token)
            after = begun.by_next.get(tokens[number + 1], ()) if begun.by_next and number + 1 < len(tokens) else ()
            for name, begins, steps in (*begun.others, *after):
                if begins and not starts[number]:
                    continue
                end = _end(steps, tokens, number, starts)
                if end:
                    hits.setdefault(name, []).append((number, end))
        return hits

    def _remember(self, token: str) -> _Begun:
        entries = [*self._whole.get(token, ())]
        for length in self._lengths:
            if length <= len(token):
                entries += self._prefixes.get(token[:length], ())
        begun = _Begun({}, [])
        for entry in entries:
            second = entry[2][1] if len(entry[2]) > 1 else GAP
            if second == GAP or second.endswith("*"):
                begun.others.append(entry)
            else:
                begun.by_next.setdefault(second, []).append(entry)
        if len(self._known) > _KEPT:
            self._known.clear()
        self._known[token] = begun
        return begun


def _steps(entry: str, language: str) -> list[tuple[str, ...]]:
    """Return every way of reading an entry, one for each choice among its alternatives."""
    choices = [[_words(one, language) for one in part.split("|")] for part in entry.split()]
    return [tuple(word for part in chosen for word in part) for chosen in product(*choices)]


def _words(part: str, language: str) -> list[str]:
    if part == GAP:
        return [GAP]
    words = [folded(part[start:end]) for start, end in token_spans(part, language)]
    return [*words[:-1], words[-1] + "*"] if part.endswith("*") else words


def _end(steps: tuple[str, ...], tokens: Sequence[str], number: int, starts: Sequence[int]) -> int:
    """Return the end of an entry that begins at a word, or 0. A gap reaches no further than its clause."""
    reach = 0
    for step in steps:
        if step == GAP:
            reach = _REACH
            continue
        last = min(number + reach, len(tokens) - 1)
        while number <= last and not _same(step, tokens[number]):
            number = last + 1 if reach and starts[number] == SIGN else number + 1
        if number > last or (reach and starts[number] == SIGN):
            return 0
        number, reach = number + 1, 0
    return number


def _same(step: str, token: str) -> bool:
    return token.startswith(step[:-1]) if step.endswith("*") else token == step
