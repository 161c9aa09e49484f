"""A card or a poster: few words, set large, on paper of a known size. Short lines stand for clauses of the library."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from vangrail.documents.filler import Filler
from vangrail.documents.kits.kit import Maker
from vangrail.languages import NAMES
from vangrail.policy.clause import Clause
from vangrail.policy.company import DeskName
from vangrail.policy.model import Policy

Size = Literal["a4", "a5"]

_CARD_YES: Final = (
    "your_rights",
    "your_voice",
    "who_speaks",
    "rooms_and_photographs",
    "colleagues_and_grievances",
)
_CARD_ASKS: Final = (
    "transparency",
    "personal_data",
    "unreleased_products",
    "customers_and_receipts",
    "lone_worker",
    "confidential_information",
)
_POSTER_YES: Final = ("your_rights", "who_speaks", "rooms_and_photographs")
_POSTER_ASKS: Final = ("personal_data", "unreleased_products", "transparency")
_FIGURES: Final = "financial_information"
"""What a listed company asks before anything else."""

_CARD_DESKS: Final[tuple[DeskName, ...]] = ("security", "customer_care", "hr")
_FIVE: Final = 5
_THREE: Final = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading. Each is Markdown; `kind` gives the look."""

    kind: Literal["yes", "ask", "pause", "desks", "scan"]
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the paper. `lead` stands under the heading."""

    heading: str
    lead: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A card of two sides or a poster of one. `address` is what a poster's code leads to, or empty; `alt` says so in words."""

    form: Literal["card", "poster-a4", "poster-a5"]
    language: str
    title: str
    sides: tuple[Side, ...]
    foot: tuple[str, ...]
    address: str = ""
    alt: str = ""

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        return f"{self.form}.{self.language}"


def pocket_card(policy: Policy, language: str) -> Sheet:
    """Return the card of A6, both sides: what you can do and what deserves a second look; the pause test and whom to ask."""
    make = Maker(policy, "personal", language)
    asks = (_FIGURES, *_CARD_ASKS) if policy.company.listed else _CARD_ASKS
    front = Side(
        make.word("card.name"),
        "",
        (
            Group("yes", make.word("card.yes"), _lines(make, _CARD_YES, _FIVE)),
            Group("ask", make.word("card.ask"), _lines(make, asks, _FIVE)),
        ),
    )
    to = Filler(policy, language, {}, "")
    questions = to.pages.pause_test.questions
    pause = tuple(f"{to.say(each.ask)} *{make.word(f'card.pause_{each.pause}')}*" for each in questions)
    filled = [name for name in _CARD_DESKS if (desk := policy.desks.get(name)) and (desk.person or desk.deputy)]
    names = dict.fromkeys((make.first_desk(), *filled))
    desks = tuple(f"**{office}** {who}" for office, who in map(make.reach, names))
    back = Side(make.word("card.pause"), "", (Group("pause", "", pause), Group("desks", make.word("help.ask"), desks)))
    return Sheet(
        form="card",
        language=language,
        title=f"{make.word('card.title')}: {make.word('card.name')}",
        sides=(front, back),
        foot=_foot(make),
    )


def poster(policy: Policy, language: str, size: Size, *, address: str | None = None) -> Sheet:
    """Return the poster. `address` is where people find the policy or the check; without one it says who shows them.

    Raises:
        ValueError: `address` is no web address.
    """
    if address and not address.startswith(("https://", "http://")):
        message = f"a web address that begins with https://, not {address!r}"
        raise ValueError(message)
    make = Maker(policy, "personal", language)
    asks = (_FIGURES, *_POSTER_ASKS) if policy.company.listed else _POSTER_ASKS
    office, who = make.reach(make.first_desk())
    side = Side(
        make.word("poster.title"),
        make.word("poster.answer"),
        (
            Group("yes", "", _lines(make, _POSTER_YES, _THREE)),
            Group("ask", make.word("poster.ask"), _lines(make, asks, _THREE)),
            Group("desks", make.word("poster.desk"), (f"**{office}** {who}",)),
            Group("scan", "", (_where(make, address),)),
        ),
    )
    return Sheet(
        form="poster-a4" if size == "a4" else "poster-a5",
        language=language,
        title=f"{make.word('poster.title')} {make.word('card.name')}",
        sides=(side,),
        foot=(make.word("card.name"), *_foot(make)),
        address=address or "",
        alt=make.word("poster.qr", address=address) if address else "",
    )


def _where(make: Maker, address: str | None) -> str:
    if address:
        return make.word("poster.scan")
    if make.policy.company.owner:
        return make.word("poster.where", owner=make.owner)
    return make.word("poster.where_nobody")


def _lines(make: Maker, names: Sequence[str], most: int) -> tuple[str, ...]:
    return tuple(_line(make, clause) for clause in make.those(*names)[:most])


def _line(make: Maker, clause: Clause) -> str:
    """Return the short line of a library clause; one of the company's own is named by its title."""
    return make.title(clause) if clause.origin == "company" else make.word(f"line.{clause.id}")


def _foot(make: Maker) -> tuple[str, ...]:
    mark = make.word("help.fingerprint", version=make.policy.version, digest=make.base.fingerprint)
    return mark, make.base.status, NAMES[make.language]
