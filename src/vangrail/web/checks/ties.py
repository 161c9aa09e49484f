"""Somebody has an interest in what a draft is about: the answer, and words to say so."""

from collections.abc import Sequence

from django.utils import translation
from django.utils.translation import gettext

from vangrail.check.verdict import Desks, Finding
from vangrail.policy.model import Policy

CLAUSE = "interests"


def tie(policy: Policy, findings: Sequence[Finding], language: str) -> tuple[Finding, ...]:
    """Return what to do about a tie; nothing where the policy has no clause for it, or a rule spoke about it already."""
    clause = next((clause for clause in policy.clauses if clause.id == CLAUSE), None)
    if clause is None or any(finding.clause == CLAUSE for finding in findings):
        return ()
    with translation.override(language):
        what = gettext("You, your family or a friend stand to gain from what this is about.")
        why = gettext(
            "Told openly it does no harm: most people like a proud sister. Found out later, nobody believes your next tip."
        )
        instead = gettext("Say so in the same post, in the first line, with a smile.")
    title = clause.texts[language].title
    desk = Desks(policy).answer(clause.desk)
    return (Finding("interest-told", CLAUSE, title, "change", (), what, why, instead, desk),)


def wordings(company: str, language: str) -> list[str]:
    """Return lines that name a tie, to copy."""
    with translation.override(language):
        return [
            gettext("It's my family's firm, so I'm biased."),
            gettext("I get something when you sign up."),
            gettext("I work at %(company)s, and they are our supplier.") % {"company": company},
        ]
