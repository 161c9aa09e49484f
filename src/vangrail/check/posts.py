"""Sixty example posts in each shipped language: what people write about their work, most of it harmless. They name no company."""

import json
from dataclasses import dataclass
from functools import cache

from vangrail.check.draft import Account
from vangrail.languages import SHIPPED, choose
from vangrail.source.data import library


@dataclass(frozen=True, slots=True)
class Post:
    """An example post. `clause` is the library's clause that it was written for, to speak of it or to stay clear of it."""

    text: str
    account: Account
    clause: str
    language: str


@cache
def posts(language: str) -> tuple[Post, ...]:
    """Return the example posts in a language, or in the nearest shipped one."""
    code = choose(language, SHIPPED)
    text = library().joinpath("posts", f"{code}.jsonl").read_text("utf-8")
    return tuple(Post(**json.loads(line), language=code) for line in text.splitlines())
