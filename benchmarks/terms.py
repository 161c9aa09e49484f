"""A company's own words, made up: code names, customers and products, as many as wanted, always the same."""

import random
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

_ONSETS: Final = "b br c cr d dr f fl g gr h j k kl l m n p pr qu r s st t tr v w z".split()
_VOWELS: Final = "a e i o u ae ia eo".split()
_CODAS: Final = "l n r s x m nd rk lt nt sk".split()
_FORMS: Final = ("BV", "SL", "Ltd", "GmbH", "Holding", "& Sons")
_SEED: Final = 20261121


def make_terms(count: int) -> list[str]:
    """Return `count` different terms; fewer terms are the beginning of more terms."""
    return list(islice(_terms(), count))


def make_answers(count: int) -> dict[str, Any]:
    """Return the interview's answers of an invented retailer with `count` words of its own, spread over three lists."""
    terms = make_terms(count)
    return {
        "company": "Zonnebries Wonen",
        "country": "NL",
        "sector": "retail",
        "languages": ["en", "nl", "es"],
        "secret": terms[0::3],
        "customers": terms[1::3],
        "products": terms[2::3],
    }


def _terms() -> Iterator[str]:
    chance = random.Random(_SEED)  # noqa: S311 -- made-up words, the same on every run
    seen: set[str] = set()
    number = 0
    while True:
        term = (_code_name, _customer, _product)[number % 3](chance)
        if term.casefold() not in seen:
            seen.add(term.casefold())
            number += 1
            yield term


def _word(chance: random.Random, syllables: int) -> str:
    word = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables))
    return (word + chance.choice(_CODAS)).capitalize()


def _code_name(chance: random.Random) -> str:
    return f"{chance.choice(('Project', 'Operation', 'Plan'))} {_word(chance, 2)}"


def _customer(chance: random.Random) -> str:
    return f"{_word(chance, 3)} {chance.choice(_FORMS)}"


def _product(chance: random.Random) -> str:
    return f"{_word(chance, 1)}-{chance.randrange(10_000, 1_000_000)}"
