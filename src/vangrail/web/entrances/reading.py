"""What somebody reads at an entrance, in the version that holds or in a fixed one, and what they answer."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.utils.safestring import SafeString

from vangrail.documents.html import section_html
from vangrail.documents.model import Document, Section
from vangrail.policy.audience import Audience
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version, policy_of
from vangrail.web.policies.queries.readers import audiences_of
from vangrail.web.policies.reading.body import Body, body, safe
from vangrail.web.signatures.reading import Asked, language_for, questions

LONG: Final = re.compile(
    r'<div class="why">.*?</div>|<aside class="incident">.*?</aside>|<dl class="small">.*?</dl>|<a[^>]* href="#[^>]*>(.*?)</a>',
    re.DOTALL,
)
"""What a page for a bad connection leaves to the full text: reasons, true-to-life examples, who is asked, links."""
FACTS: Final = "fact-"
_HERE: Final = re.compile(r'href="#([A-Za-z0-9_-]+)"')


@dataclass(frozen=True, slots=True)
class Paper:
    """A version for some readers, in the nearest language that the policy has."""

    version: Version
    audience: Audience
    language: str

    @property
    def body(self) -> Body:
        """The text as safe HTML."""
        return body(self.version, self.audience, self.language)

    @property
    def short(self) -> SafeString:
        """Every rule with what to do instead, in one page; why, and examples, stand in the parts."""
        return _short(self.body)

    def part(self, number: int) -> SafeString | None:
        """Return one part of the full text, counted from 1; its links lead to the parts where they point to."""
        return _part(self.body, number)

    def questions(self, seed: str) -> tuple[Asked, ...]:
        """Return the questions of a form; the same seed gives the same ones, so that it can be sent again."""
        policy = policy_of(self.version.pk, self.version.digest)
        return questions(policy, (self.audience,), self.language, seed)


def paper_of(version: Version | None, audience: Audience, wanted: str) -> Paper | None:
    """Return a version for some readers, or None where it has no text for them."""
    if version is None:
        return None
    policy = policy_of(version.pk, version.digest)
    if audience not in audiences_of(policy):
        return None
    return Paper(version, audience, language_for(policy, wanted))


def paper_now(audience: Audience, wanted: str) -> Paper | None:
    """Return the version that holds, or None before anything was published."""
    return paper_of(current_version(), audience, wanted)


@lru_cache(maxsize=24)
def _short(text: Body) -> SafeString:
    rules = [each for each in text.document.sections if not _is_law(each)]
    html = "".join(section_html(each, 2) for each in rules)
    return safe(LONG.sub(lambda match: match[1] or "", html))


@lru_cache(maxsize=256)
def _part(text: Body, number: int) -> SafeString | None:
    sections = text.document.sections
    if not 1 <= number <= len(sections):
        return None
    places = _places(text.document)
    html = section_html(sections[number - 1], 2)
    return safe(_HERE.sub(lambda match: f'href="../{places.get(match[1], number)}/#{match[1]}"', html))


def _places(document: Document) -> dict[str, int]:
    """Return in which part each anchor stands."""
    return {anchor: place for place, section in enumerate(document.sections, 1) for anchor in _anchors(section)}


def _anchors(section: Section) -> list[str]:
    return [section.anchor, *(anchor for each in section.sections for anchor in _anchors(each))]


def _is_law(section: Section) -> bool:
    """Whether a section holds facts of law and nothing that somebody does."""
    return any(anchor.startswith(FACTS) for anchor in _anchors(section))
