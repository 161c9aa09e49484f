"""Who has to say yes to a post of the company, who may, and when it is decided. Nobody decides about their own, by no road.

People and guests are named by a text (an actor). A step has seats: one for everybody who holds the role and did not write the post.
Somebody may stand in at a seat: a deputy of the group, whoever its holder handed their decisions to for a while, or a guest whom
one of these asked. Of a step that needs all, each seat is filled by another person; of one that needs any, one yes is enough.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from vangrail.policy.approval import USUAL, Route, Step
from vangrail.policy.rule import LEVELS, Level

Actor = str
State = Literal["waiting", "approved", "refused", "stuck"]
"""`stuck`: it waits, and there is nobody who may decide; somebody has to be given the role."""

Reason = Literal["own", "decided", "closed", "not_asked"]
"""Why somebody may not decide: it is their own, they have decided, it is closed, or it does not wait for them."""

_FALLBACK: Final = ("owner", "approvers")
"""Who sits in a step whose own group has nobody left."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a route is chosen by: the names of its accounts and their platforms, its topic, the check's level, and the sectors."""

    accounts: frozenset[str] = frozenset()
    topic: str = ""
    level: Level = "fine"
    sectors: frozenset[str] = frozenset()


def route_for(routes: Iterable[Route], post: Post) -> Route:
    """Return the first route that fits a post, the policy's own before the usual ones. There is always one."""
    return next(route for route in (*routes, *USUAL) if _fits(route, post))


def open_to(routes: Iterable[Route], accounts: frozenset[str], sectors: frozenset[str]) -> list[Route]:
    """Return the routes that a post of an account may take, in the order in which they are tried.

    The last one takes whatever is left; routes behind it are never asked.
    """
    found = []
    for route in (*routes, *USUAL):
        if _meets(route.accounts, accounts) and _meets(route.sectors, sectors):
            found.append(route)
            if route.level == LEVELS[0] and not route.topics:
                break
    return found


def _fits(route: Route, post: Post) -> bool:
    return (
        LEVELS.index(post.level) >= LEVELS.index(route.level)
        and _meets(route.accounts, post.accounts)
        and _meets(route.topics, {post.topic})
        and _meets(route.sectors, post.sectors)
    )


def _meets(wanted: Iterable[str], given: Iterable[str]) -> bool:
    names = {each.casefold().lstrip("@") for each in wanted}
    return not names or not names.isdisjoint(each.casefold().lstrip("@") for each in given)


def resolved(route: Route, desks: Sequence[str]) -> Route:
    """Return the route with `clause` replaced by the desks of what the check found; without any, by who approves."""
    found = tuple(dict.fromkeys(desks)) or ("approvers",)
    steps = []
    for step in route.steps:
        who = [name for group in step.who for name in (found if group == "clause" else (group,))]
        steps.append(step.model_copy(update={"who": tuple(dict.fromkeys(who))}))
    return route.model_copy(update={"steps": tuple(steps)})


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who holds a role, as its deputy or not."""

    actor: Actor
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class Handed:
    """Somebody hands their decisions to somebody else, from a moment until another one. It is not handed on from there."""

    giver: Actor
    taker: Actor
    begins: datetime
    ends: datetime

    def holds(self, at: datetime) -> bool:
        """Return whether it holds at a moment."""
        return self.begins <= at < self.ends


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody without an account whom one of those who may decide asked to decide in their place."""

    actor: Actor
    asked_by: Actor


@dataclass(frozen=True, slots=True)
class Team:
    """Who there is: the members of each group, what was handed over, and who was asked as a guest."""

    members: Mapping[str, tuple[Member, ...]]
    handed: tuple[Handed, ...] = ()
    guests: tuple[Guest, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a step: who holds it, and who may decide for them."""

    holder: Actor
    stand_ins: frozenset[Actor] = frozenset()

    @property
    def may(self) -> frozenset[Actor]:
        """Everybody who may fill it."""
        return self.stand_ins | {self.holder}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision: in which step (counted from 0), by whom, yes or no, and the seat they filled then."""

    step: int
    actor: Actor
    yes: bool
    seat: Actor = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a request stands: in which step, the seats that are still empty, who may decide now, and whom to ask first."""

    state: State
    step: int
    open: tuple[Seat, ...] = ()
    may: frozenset[Actor] = frozenset()

    @property
    def first(self) -> tuple[Actor, ...]:
        """Who holds an open seat and may decide: they are asked first."""
        return tuple(seat.holder for seat in self.open if seat.holder in self.may)

    def seat_of(self, actor: Actor) -> Actor:
        """Return whose seat somebody fills when they decide now: their own, else the first at which they stand in."""
        mine = [seat.holder for seat in self.open if actor in seat.may]
        return actor if actor in mine else mine[0] if mine else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decision is asked about: the resolved steps, who wrote it, and what was decided so far, in its order."""

    steps: tuple[Step, ...]
    authors: frozenset[Actor]
    decided: tuple[Decided, ...] = ()


def standing(asked: Asked, team: Team, at: datetime) -> Standing:
    """Return how a request stands. One no closes it; a step is open once the one before is done."""
    for number, step in enumerate(asked.steps):
        here = [each for each in asked.decided if each.step == number]
        if any(not each.yes for each in here):
            return Standing("refused", number)
        seats = seats_of(step, asked.authors, team, at)
        said = frozenset(each.actor for each in here)
        if step.needs == "any" and here:
            continue
        left = _unfilled(seats, here)
        if here and not left:
            continue
        may = frozenset(actor for seat in left for actor in seat.may) - said
        if step.needs == "any":
            may = _others_first(may, asked.decided)
        open_ = tuple(replace(seat, stand_ins=seat.stand_ins & may) for seat in left)
        return Standing("waiting" if may else "stuck", number, open_, may)
    return Standing("approved", len(asked.steps))


def why_not(asked: Asked, team: Team, actor: Actor, at: datetime) -> Reason | None:
    """Return why somebody may not decide now, or None where they may. Their own comes before every other reason."""
    if actor in asked.authors:
        return "own"
    now = standing(asked, team, at)
    if now.state in {"approved", "refused"}:
        return "closed"
    if actor in now.may:
        return None
    return "decided" if any(each.actor == actor for each in asked.decided) else "not_asked"


def seats_of(step: Step, authors: frozenset[Actor], team: Team, at: datetime) -> tuple[Seat, ...]:
    """Return the seats of a step: its group's, else the policy's owner's, else of whoever approves; none where nobody is left.

    Who wrote the post holds no seat, stands in at none, and what they handed over reaches none.
    """
    for groups in (step.who, *((name,) for name in _FALLBACK)):
        if found := tuple(_seats(groups, authors, team, at)):
            return found
    return ()


def _seats(groups: Sequence[str], authors: frozenset[Actor], team: Team, at: datetime) -> Iterator[Seat]:
    members = [(name, each) for name in groups for each in team.members.get(name, ()) if each.actor not in authors]
    holders = dict.fromkeys(each.actor for _name, each in members if not each.deputy)
    # A group whose only holder wrote the post is not empty as long as it has a deputy.
    filled = {name for name, each in members if not each.deputy}
    holders |= dict.fromkeys(each.actor for name, each in members if name not in filled)
    for holder in holders:
        mine = {name for name, each in members if each.actor == holder}
        stand_ins = {each.actor for name, each in members if each.deputy and name in mine}
        stand_ins |= {each.taker for each in team.handed if each.giver == holder and each.holds(at)}
        stand_ins -= {holder}
        stand_ins |= {guest.actor for guest in team.guests if guest.asked_by in stand_ins - authors | {holder}}
        yield Seat(holder, frozenset(stand_ins - authors))


def _others_first(may: frozenset[Actor], decided: Iterable[Decided]) -> frozenset[Actor]:
    """Leave out who decided in an earlier step, where somebody else may: in a small team one person may have to do both."""
    return may - {each.actor for each in decided} or may


def _unfilled(seats: Sequence[Seat], said: Sequence[Decided]) -> list[Seat]:
    """Return the seats that nobody fills, where each yes fills one: as many as can be are filled."""
    filled: dict[Actor, int] = {}
    for number in range(len(said)):
        _place(number, said, seats, filled, set())
    return [seat for seat in seats if seat.holder not in filled]


def _place(
    number: int, said: Sequence[Decided], seats: Sequence[Seat], filled: dict[Actor, int], tried: set[Actor]
) -> bool:
    """Give a yes a seat, moving another to a different one where that helps; return whether it has one."""
    each = said[number]
    for seat in sorted(seats, key=lambda seat: seat.holder != each.actor):
        if seat.holder in tried or not (each.actor in seat.may or each.seat == seat.holder):
            continue
        tried.add(seat.holder)
        if seat.holder not in filled or _place(filled[seat.holder], said, seats, filled, tried):
            filled[seat.holder] = number
            return True
    return False


@dataclass(frozen=True, slots=True)
class Sealed:
    """An approval: the digest of exactly what was approved, from when, until when, and whether it was taken back."""

    digest: str
    at: datetime
    until: datetime
    taken_back: bool = False

    def holds(self, digest: str, at: datetime) -> bool:
        """Return whether it covers what is to go out now."""
        return self.digest == digest and not self.taken_back and self.at <= at < self.until


def valid_until(route: Route, approved: datetime) -> datetime:
    """Return until when the last yes of a route holds."""
    return approved + timedelta(days=route.valid_days)
