"""Looking for a situation or a reply as somebody types. What they look for is written nowhere."""

from functools import lru_cache
from typing import Final

from vangrail.decisions.looking import Index, Text
from vangrail.source.replies import load_catalogue
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.replies.queries.ready import ready
from vangrail.web.replies.queries.situations import situations
from vangrail.web.replies.spoken import voice
from vangrail.web.replies.values import Hit, Ready, Situation

LONGEST: Final = 200
"""Characters of a question that are read."""

_TITLE, _SOUGHT, _WHEN, _BODY, _LESS = 3.0, 3.0, 1.5, 1.0, 0.8
"""How telling a part is; a reply comes a little after its situation."""


def search(
    words: str,
    language: str = "",
    account: Account | None = None,
    *,
    person: Person | None = None,
    replies: bool = True,
    most: int = 8,
) -> list[Hit]:
    """Return the situations and replies that fit some words, the best first."""
    found_situations = {each.id: each for each in situations(language)}
    found_replies = {each.id: each for each in ready(language, account=account, person=person)} if replies else {}
    index = _index(voice(language).language, tuple(found_situations.values()), tuple(found_replies.values()))
    hits = []
    for name, score in index.find(words[:LONGEST], most):
        kind, _, key = name.partition(":")
        if kind == "situation":
            there = found_situations[key]
            hits.append(Hit(kind, key, key, there.title, there.when, score))
        else:
            one = found_replies[key]
            hits.append(Hit(kind, key, one.situation, one.name, one.text, score))
    return hits


@lru_cache(maxsize=24)
def _index(language: str, known: tuple[Situation, ...], replies: tuple[Ready, ...]) -> Index:
    """Return the texts to look in, read once for the same ones."""
    forms, titles = load_catalogue().situations, {each.id: each.title for each in known}
    texts = [
        Text(
            f"situation:{each.id}",
            (
                (_TITLE, each.title),
                (_SOUGHT, " ".join(forms[each.id].find.get(language, ()))),
                (_WHEN, each.when),
                (_BODY, " ".join((*each.do, each.stop))),
            ),
        )
        for each in known
    ]
    for one in replies:
        parts = ((_TITLE * _LESS, one.name), (_BODY, one.text), (_BODY, titles.get(one.situation, "")))
        texts.append(Text(f"reply:{one.id}", parts))
    return Index(texts, language)
