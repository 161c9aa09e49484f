"""What is counted: words and sentences of a document, without headings, addresses, numbers and lines that are no sentence."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.sentences import sentence_spans

LEAST_WORDS: Final = 3
"""A line with fewer words is a label, not a sentence."""

_NO_WORD: Final = r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,253}|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?:/\S*)?"
_LETTERS: Final = r"[^\W\d_]+"
_WORD: Final = re.compile(rf"{_NO_WORD}|(?P<word>{_LETTERS}(?:['’‑-]{_LETTERS})*)(?!\w)|\w+")
_ELIDED: Final = re.compile(rf"{_NO_WORD}|(?P<word>{_LETTERS}(?:[‑-]{_LETTERS})*)(?!\w)|\w+")
"""In French and Italian what stands before an apostrophe is a word: l'entreprise is two."""


Span = tuple[int, int]
Counted = tuple[tuple[Span, list[Span]], ...]
"""Sentences with their words, both as spans of the document's text."""


def word_spans(text: str, language: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the words of `text[start:end]` as spans, in order: letters only, with hyphens and apostrophes inside. Linear."""
    pattern = _ELIDED if language in {"fr", "it"} else _WORD
    found = pattern.finditer(text, start, len(text) if end is None else end)
    return [match.span() for match in found if match["word"]]


def sentences(document: Document) -> Iterator[tuple[Span, list[Span]]]:
    """Yield every sentence of a document with its words, both as spans of its text.

    A list item and a table cell end a sentence, a semicolon does not. Headings, and lines of fewer than three words, are left out.
    """
    for block in document.blocks:
        if block.kind == "heading":
            continue
        for start, end in _whole(document.text, sentence_spans(document.text, block.start, block.end)):
            words = word_spans(document.text, document.language, start, end)
            if len(words) >= LEAST_WORDS:
                yield (start, end), words


def _whole(text: str, spans: list[Span]) -> list[Span]:
    """Join what only a semicolon parts: for a limit it ends a thought, for a reader it does not end the sentence."""
    found: list[Span] = []
    for start, end in spans:
        if found and text[found[-1][1] - 1] == ";" and "\n" not in text[found[-1][1] : start]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
