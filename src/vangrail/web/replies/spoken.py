"""Texts of the catalogue in one language and for this company: names of desks and of the company filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from django.utils.translation import gettext, override

from vangrail.languages import SHIPPED, choose
from vangrail.policy.company import DeskName
from vangrail.source.facts import desk_words, owner_words
from vangrail.source.template import Facts, fill
from vangrail.web.policies.queries import current_version, policy_of
from vangrail.web.ui.languages import page_language


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """Speaks one language for one company. There is one for each published policy, so it can be a key."""

    language: str
    company: str
    facts: Facts

    def say(self, texts: Mapping[str, str]) -> str:
        """Return a text in the language, filled."""
        return fill(texts[choose(self.language, texts)], self.facts)

    def say_all(self, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return a list of texts in the language, filled."""
        return tuple(fill(text, self.facts) for text in lists[choose(self.language, lists)])

    def named(self, text: str) -> str:
        """Return the text of a reply with the company's name in it; its other gaps stay open."""
        return text.replace("{company}", self.company)

    def desk(self, name: str) -> str:
        """Return who answers at a desk."""
        return self.facts.words[f"desk.{name}"]


def voice(language: str = "") -> Voice:
    """Return what speaks a language, without one that of the page, for the policy that holds now or for none yet."""
    version = current_version()
    spoken = choose(language, SHIPPED) if language else page_language()
    return _voice(version.pk if version else 0, version.digest if version else "", spoken)


@lru_cache(maxsize=24)
def _voice(version: int, digest: str, language: str) -> Voice:
    policy = policy_of(version, digest) if version else None
    owner = policy.company.owner if policy else None
    with override(language):
        name = policy.company.name if policy else gettext("our company")
    words = {"company": name, "owner": owner_words(owner, language), "values": policy.company.values if policy else ""}
    for desk in get_args(DeskName):
        words[f"desk.{desk}"] = desk_words(desk, policy.desks.get(desk) if policy else None, owner, language)
    return Voice(language, name, Facts({}, words))
