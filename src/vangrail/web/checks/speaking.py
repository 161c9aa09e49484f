"""Who of us may speak about what a draft is about: the colleague who is appointed, beside the desk that the policy names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext, override

from vangrail.policy.model import Policy
from vangrail.web.checks.answering import Answer
from vangrail.web.policies.queries import Asked, who_speaks
from vangrail.web.policies.queries.speakers import Voice

TOPICS: Final[Mapping[str, str]] = {"who_speaks": "company", "customer_questions": "customers"}
"""What each clause of `asking.SPEAKING` is about, as appointments name it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is appointed to speak about what a clause is about. `language` is that of the answer."""

    clause: str
    language: str
    name: str
    contact: str = ""

    @property
    def words(self) -> str:
        """The same in a sentence."""
        with override(self.language):
            if not self.contact:
                return gettext("On this topic %(name)s speaks for us.") % {"name": self.name}
            said = {"name": self.name, "contact": self.contact}
            return gettext("On this topic %(name)s speaks for us: %(contact)s") % said

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {"clause": self.clause, "name": self.name, "contact": self.contact, "words": self.words}


def speaker(policy: Policy, clause: str, language: str) -> Speaker | None:
    """Return who speaks on social media about what a clause is about, in a language; None where nobody is appointed.

    Who is trained for it comes before who is appointed only, as on the page that says who answers what.
    """
    topic = TOPICS.get(clause)
    if topic is None:
        return None
    voices = who_speaks(policy, topic, Asked(channel="social", language=language))
    appointed = sorted((each for each in voices if each.appointment and each.name), key=_is_untrained)
    return Speaker(clause, language, appointed[0].name, appointed[0].contact) if appointed else None


def _is_untrained(voice: Voice) -> bool:
    return voice.reason == "unlicensed"


def speakers(found: Answer) -> list[Speaker]:
    """Return who speaks about what was found in a draft, by clause in the order of the findings."""
    clauses = dict.fromkeys(
        each.clause for each in found.every_finding if each.level != "fine" and each.clause in TOPICS
    )
    named = (speaker(found.policy, clause, found.language) for clause in clauses)
    return [each for each in named if each is not None]
