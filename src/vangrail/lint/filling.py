"""The better sentence with the company's own names in it, or with plain words where the company is not known."""

import re
from typing import Final

from vangrail.languages import SHIPPED, choose
from vangrail.policy.model import Policy
from vangrail.source.data import said, table
from vangrail.source.facts import facts_of

_SLOT: Final = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)\}")
_UNKNOWN: Final = {
    "company": {"en": "[company]", "nl": "[bedrijf]", "es": "[empresa]"},
    "owner": {"en": "[name]", "nl": "[naam]", "es": "[nombre]"},
    "work_rules": {"en": "[work rules]", "nl": "[arbeidsreglement]", "es": "[reglamento interno]"},
}
"""What stands for a name that nobody gave: in brackets, so that an author sees what to fill in."""


def filled(text: str, company: Policy | None, language: str) -> str:
    """Return a text with `{company}`, `{desk.NAME}` and `{work_rules.document}` filled in, in the language nearest to the text."""
    spoken = choose(language, SHIPPED)
    words = facts_of(company, spoken).words if company else {}

    def fill(match: re.Match[str]) -> str:
        name, _, part = match[1].partition(".")
        if match[1] in words:
            return str(words[match[1]])
        if name == "desk" and part in table("words")["desk"]:
            return str(said(table("words")["desk"][part], spoken))
        return _UNKNOWN[name][spoken] if name in _UNKNOWN else match[0]

    return _SLOT.sub(fill, text)
