"""What somebody wants to post, and the moment at which they ask."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal

from vangrail.check.precedents import Book, Precedent
from vangrail.errors import DraftError
from vangrail.languages import choose

MAX_CHARACTERS: Final = 100_000
"""Code points a draft may have. No platform takes more; a longer text is a document."""

Account = Literal["personal", "corporate"]
"""Whose account a draft is for."""

ACCOUNTS: Final = ("personal", "corporate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft. It holds no name and no personal handle, and it is never written anywhere.

    `language` and `country` are codes ("nl", "BE"); `images` are the pictures' bytes; `replying_to` is the text answered.
    `answer_in` is the language its author reads the answer in; without it that of the draft.
    """

    text: str
    account: Account = "personal"
    platform: str | None = None
    role: str | None = None
    language: str | None = None
    country: str | None = None
    images: tuple[bytes, ...] = field(default=(), repr=False)
    replying_to: str | None = field(default=None, repr=False)
    answer_in: str | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be checked.

        Raises:
            DraftError: too long, not text, or an account kind that does not exist.
        """
        if not isinstance(self.text, str):
            message = f"a draft's text is a string, found {type(self.text).__name__}"
            raise DraftError(message)
        if len(self.text) > MAX_CHARACTERS:
            message = f"a draft may have {MAX_CHARACTERS:,} characters, found {len(self.text):,}"
            raise DraftError(message, length=len(self.text))
        if self.account not in ACCOUNTS:
            message = f"a draft's account is personal or corporate, found {self.account!r}"
            raise DraftError(message, account=self.account)
        if not self.text.isascii() and not _is_unicode(self.text):
            place = next(index for index, char in enumerate(self.text) if "\ud800" <= char <= "\udfff")
            message = f"a draft is Unicode text, found half a surrogate pair at character {place + 1}"
            raise DraftError(message, place=place)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Freeze:
    """A crisis switch in force until `until`: what everybody is told and may say to a customer, by language, and which desk speaks.

    `name` is what its keeper calls it. `words` are what people may call what happened: a draft with one of them touches it. With
    `by_words` it speaks to such drafts only, with `countries` (codes) to people there, with `company_only` to who posts for the
    company; with none of these it speaks to everybody.
    """

    until: datetime
    name: str = ""
    told: dict[str, str] = field(default_factory=dict)
    desk: str = "crisis"
    say: dict[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    by_words: bool = False
    countries: tuple[str, ...] = ()
    company_only: bool = False

    def telling(self, language: str) -> str:
        """Return what it tells in a language, or in its nearest relative."""
        return self.told[choose(language, self.told)] if self.told else ""

    def saying(self, language: str) -> str:
        """Return what may be said to a customer, likewise."""
        return self.say[choose(language, self.say)] if self.say else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a verdict depends on beside draft and policy. `at` carries a time zone.

    A `Book` of precedents is looked up quicker when it is used again.
    """

    at: datetime
    freezes: tuple[Freeze, ...] = ()
    precedents: tuple[Precedent, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a time without a zone, and bind the precedents.

        Raises:
            DraftError: `at` has no time zone.
        """
        if self.precedents and not isinstance(self.precedents, Book):
            object.__setattr__(self, "precedents", Book(self.precedents))
        if self.at.tzinfo is None:
            message = (
                f"a moment has a time zone, found {self.at.isoformat()}; write for example {self.at.isoformat()}+01:00"
            )
            raise DraftError(message)

    @classmethod
    def now(cls) -> "Moment":
        """Return this moment, with nothing frozen."""
        return cls(at=datetime.now(UTC))

    @property
    def book(self) -> Book:
        """The precedents, ready to be looked up in."""
        return self.precedents if isinstance(self.precedents, Book) else Book(self.precedents)

    @property
    def frozen(self) -> bool:
        """Whether a freeze is in force."""
        return any(freeze.until > self.at for freeze in self.freezes)

    def told(self, language: str) -> str:
        """Return what is told while something is frozen, in this language or its nearest relative; nothing when nothing is."""
        told = (freeze.telling(language) for freeze in self.freezes if freeze.until > self.at)
        return "\n\n".join(dict.fromkeys(filter(None, told)))

    @property
    def digest(self) -> str:
        """The SHA-256 of the moment as canonical JSON, as 64 hexadecimal digits."""
        freezes = tuple(asdict(freeze) for freeze in self.freezes)
        said = {"at": self.at, "freezes": freezes, "precedents": self.book.digest if self.book else ()}
        body = json.dumps(said, default=str, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(body.encode()).hexdigest()
