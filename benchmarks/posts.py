"""Posts to measure with: made up from a seed, so that anybody can repeat a run, or read from a file."""

import json
import random
import string
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import tomli

_PARTS: Final = Path(__file__).with_name("posts.toml")
_PERSONAL, _OWN, _LINK, _HANDLE, _TAG, _SHOUT, _STRETCH, _EMOJI = 0.02, 0.02, 0.12, 0.10, 0.12, 0.02, 0.03, 0.2
_LENGTHS: Final = (4.08, 0.65)
"""Location and width of the log-normal length that a post is filled up to: about 100 characters on average, few over 300."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post and its language, which is empty where nobody knows it."""

    text: str
    language: str


def make_posts(count: int, terms: list[str], seed: int = 1) -> list[Post]:
    """Return `count` posts. Of a hundred, two name one of `terms` and two hold a made-up number or address of a person."""
    chance = random.Random(seed)  # noqa: S311 -- made-up posts, the same on every run
    parts = _parts()
    languages = [name for name in parts if name != "any"]
    shares = [parts[name]["share"] for name in languages]
    return [_post(chance, language, terms) for language in chance.choices(languages, shares, k=count)]


def read_posts(path: Path) -> list[Post]:
    """Return the posts of a file: JSON lines with `text` and perhaps `language`, or plain text with one post a line.

    Raises:
        ValueError: a line of a `.jsonl` file is no such object, or there is no post at all.
    """
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in lines]
        if any(not isinstance(row, dict) or not isinstance(row.get("text"), str) for row in rows):
            message = f"{path.name}: wanted an object with a text on every line"
            raise ValueError(message)
        posts = [Post(row["text"], row.get("language") or "") for row in rows]
    else:
        posts = [Post(line, "") for line in lines]
    if not posts:
        message = f"{path.name}: wanted posts, found none"
        raise ValueError(message)
    return posts


@cache
def _parts() -> dict[str, dict[str, Any]]:
    return tomli.loads(_PARTS.read_text("utf-8"))


def _post(chance: random.Random, language: str, terms: list[str]) -> Post:
    own, common = _parts()[language], _parts()["any"]
    wanted = chance.lognormvariate(*_LENGTHS)
    pieces: list[str] = []
    while not pieces or sum(map(len, pieces)) + len(pieces) < wanted:
        pieces.append(_sentence(chance, own) + chance.choice(common["ends"]))
    if chance.random() < _HANDLE:
        pieces.insert(0, chance.choice(common["handles"]))
    if chance.random() < _PERSONAL:
        pieces.append(chance.choice(own["reach"]).format_map(_Personal(chance)))
    if terms and chance.random() < _OWN:
        pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(terms))
    if chance.random() < _EMOJI:
        pieces.append(chance.choice(common["emoji"]))
    if chance.random() < _TAG:
        pieces.append(chance.choice(common["tags"]))
    if chance.random() < _LINK:
        code = "".join(chance.choices(string.ascii_letters + string.digits, k=8))
        pieces.append(chance.choice(common["links"]).format(code=code))
    text = " ".join(pieces)
    if chance.random() < _STRETCH:
        place = chance.randrange(len(text))
        text = text[:place] + text[place] * 4 + text[place:]
    return Post(text.upper() if chance.random() < _SHOUT else text, language)


def _sentence(chance: random.Random, own: dict[str, Any]) -> str:
    form: str = chance.choice(own["sentences"])
    slots = [name for _, name, _, _ in string.Formatter().parse(form) if name]
    for name in slots:
        form = form.replace(f"{{{name}}}", chance.choice(own[name]), 1)
    return form[0].upper() + form[1:] if chance.random() < 0.6 else form


class _Personal(dict[str, str]):
    """Numbers and addresses with the right form and checksum, which belong to nobody."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance

    def __missing__(self, kind: str) -> str:
        made: str = getattr(self, f"_{kind}")()
        return made

    def _digits(self, count: int) -> str:
        return "".join(self._chance.choices(string.digits, k=count))

    def _phone(self) -> str:
        return self._chance.choice(("06 ", "+31 6 ")) + self._chance.choice("1245") + self._digits(7)

    def _email(self) -> str:
        name = self._chance.choice(("jan", "maria", "k.devries", "sam"))
        return f"{name}{self._digits(2)}@example.{self._chance.choice(('com', 'org'))}"

    def _iban(self) -> str:
        account = "ABNA" + self._digits(10)
        number = "".join(str(int(char, 36)) for char in account + "NL00")
        return f"NL{98 - int(number) % 97:02d}{account}"

    def _card(self) -> str:
        body = "4" + self._digits(14)
        doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(body)]
        return body + str(-sum(digit // 10 + digit % 10 for digit in doubled) % 10)

    def _bsn(self) -> str:
        while True:
            body = "1" + self._digits(7)
            check = sum((9 - place) * int(digit) for place, digit in enumerate(body)) % 11
            if check < 10:
                return body + str(check)
