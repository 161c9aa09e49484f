"""Desks that nobody sits at, in a policy without an owner."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document, Place
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.speak import Said, speak
from vangrail.policy.company import Desk
from vangrail.source.data import said, table
from vangrail.source.names import joined

NAME: Final = "desk-vacant"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so once, of all such desks that the policy sends people to."""
    policy = facts.company
    if not policy or policy.company.owner or document.language != policy.languages[0]:
        return
    needed = {clause.desk for clause in policy.clauses} | {rule.desk for _, rule in policy.rules() if rule.desk}
    vacant = [name for name in policy.desks if name in needed and not _taken(policy.desks[name])]
    if vacant:
        language = document.answers_in
        names = joined([str(said(table("words")["desk"][name], language)) for name in vacant], language)
        yield speak(NAME, document, facts, Said(fill={"desks": names}, place=Place(1, file="policy.toml")))


def _taken(desk: Desk) -> bool:
    return bool(desk.person or desk.deputy)
