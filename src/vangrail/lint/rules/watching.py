"""Sentences in which an employer announces that it watches what people do."""

from typing import Final

from vangrail.lint.rules.near import Words, before, begins
from vangrail.lint.rules.reading import Reading, Sentence

_BEFORE: Final = 12
"""Words between who watches and the watching."""

_AFTER: Final = 5
_DENIALS: Final = frozenset("niet geen nooit nicht kein keine keinen nie niemals".split())
"""Dutch and German deny after the verb: how far after it, and by which words."""


def announced(read: Reading) -> list[Sentence]:
    """Return the sentences that say that staff, or their use of something, is watched; not those that deny it or ask it of them."""
    return [each for each in read.sentences if not each.leads and each.has("watched") and watching(each)]


def watching(sentence: Sentence) -> list[Words]:
    """Return where the sentence says that somebody of the employer watches."""
    watchers, asked = sentence.hits("watcher"), sentence.hits("asked")
    return [
        hit for hit in sentence.said("watch") if not _denied_after(sentence, hit) and _watched_by(hit, watchers, asked)
    ]


def _denied_after(sentence: Sentence, hit: Words) -> bool:
    return not _DENIALS.isdisjoint(sentence.tokens[hit[1] : hit[1] + _AFTER])


def _watched_by(hit: Words, watchers: list[Words], asked: list[Words]) -> bool:
    """Tell whether one who watches stands shortly before, with no "you must" or "please" in between."""
    nearest = before(watchers, hit[0], _BEFORE)
    return nearest is not None and begins(asked, nearest[1], hit[0]) is None
