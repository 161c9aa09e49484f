"""Who says yes to a post of the company: routes of at most three steps, each a group of which one or all decide."""

from collections.abc import Sequence
from typing import Final, Literal

from pydantic import Field

from vangrail.policy.base import Slug, Text, Value
from vangrail.policy.company import DeskName
from vangrail.policy.rule import Level

Group = Literal[DeskName, "approvers", "owner", "clause"]
"""Who may sit in a step: a desk, who approves, the policy's owner, or the desks of the clauses that the check names."""

VALID_DAYS: Final = 14
"""Days for which a yes holds where the policy names none."""


class Step(Value):
    """One step of a route. Of `any` one person says yes; of `all` everybody who holds the role does, each for themselves."""

    who: tuple[Group, ...] = Field(min_length=1)
    needs: Literal["any", "all"] = "any"


class Route(Value):
    """The steps for some posts. Empty accounts, topics and sectors mean any; `level` is the mildest answer of the check it is for.

    `accounts` holds platforms, or names or handles of accounts; `valid_days` says how long the last yes holds.
    """

    name: Text
    accounts: tuple[Text, ...] = ()
    topics: tuple[Text, ...] = ()
    sectors: tuple[Slug, ...] = ()
    level: Level = "fine"
    valid_days: int = Field(default=VALID_DAYS, ge=1, le=90)
    steps: tuple[Step, ...] = Field(min_length=1, max_length=3)


PLAIN: Final = Route(name="plain", steps=(Step(who=("approvers",)),))
"""Where the policy says nothing: somebody who approves, and who did not write it."""

ASKED: Final = Route(name="asked", level="ask", steps=(Step(who=("approvers",)), Step(who=("clause",))))
"""Where the policy says nothing and the check says to ask first: then also the desk of the clause."""

USUAL: Final[Sequence[Route]] = (ASKED, PLAIN)
"""What follows the policy's own routes."""
