"""The same draft on one's own account and on the company's, side by side, where the answers differ."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.check.draft import Account
from vangrail.check.verdict import Finding
from vangrail.policy.rule import Level
from vangrail.web.checks.answering import Answer, Asked, answer
from vangrail.web.checks.shown import WORDS
from vangrail.web.ui.components.lists import Cell

SIDES: Final[tuple[Account, Account]] = ("personal", "corporate")
HEADERS: Final[tuple[str | Promise, ...]] = (_("What"), _("My account"), _("The company’s account"))


def sides(asked: Asked, found: Answer, at: datetime) -> list[tuple[Cell, Cell, Cell]]:
    """Return what is said about a draft on either account, as rows of a table; none where it is the same. Nothing is counted."""
    other: Account = "corporate" if asked.account == "personal" else "personal"
    answers = {asked.account: found, other: answer(replace(asked, account=other), at)}
    said = [{(each.clause, each.rule): each for each in answers[side].every_finding} for side in SIDES]
    mine, ours = said
    if mine.keys() == ours.keys() and answers["personal"].level == answers["corporate"].level:
        return []
    rows = [
        (Cell(gettext("The answer as a whole")), _level(answers["personal"].level), _level(answers["corporate"].level))
    ]
    for key in dict.fromkeys([*mine, *ours]):
        one, another = (each.get(key) for each in said)
        if one is None or another is None or one.level != another.level:
            about = one or another
            rows.append((Cell(_about(about)), _said(one), _said(another)))
    return rows


def _about(finding: Finding | None) -> str:
    """Return what a finding is about; that of the second opinion says the same about everything, so the clause's title."""
    if finding is None:
        return ""
    return finding.title if finding.by == "model" else finding.what or finding.title


def _said(finding: Finding | None) -> Cell:
    return _level(finding.level) if finding else Cell("–", hidden=gettext("nothing to say"))


def _level(level: Level) -> Cell:
    return Cell(WORDS[level], state=level)
