"""The body of a page on which people read the policy, rendered once in a process for each version, readers and language."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, override

from vangrail.documents.html import contents_html, section_html
from vangrail.documents.kits.changed import what_changed
from vangrail.documents.model import Document, Section
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.company import Review
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import policy_of
from vangrail.web.policies.reading.status import policy_as_read, review_of


@dataclass(frozen=True, slots=True)
class Body:
    """A document and its parts as HTML: the list of contents, and the sections under headings of the second rank."""

    document: Document
    contents: SafeString
    sections: SafeString


@dataclass(frozen=True, slots=True)
class _Key:
    """What a body depends on."""

    version: Version = field(compare=False)
    digest: str
    audience: Audience
    language: str
    review: Review
    stale: tuple[str, ...]
    day: date | None


def body(version: Version, audience: str, language: str) -> Body:
    """Return the body for these readers in a language of the policy.

    Raises:
        KeyError: the policy has no texts in this language.
    """
    return _body(_key(version, audience, language))


def _key(version: Version, audience: str, language: str) -> _Key:
    stale = tuple(version.stale.get(language, ()))
    known = next(name for name in AUDIENCES if name == audience)
    return _Key(version, version.digest, known, language, review_of(version), stale, issued(version))


@lru_cache(maxsize=64)
def _body(key: _Key) -> Body:
    document = outline(policy_as_read(key.version, key.review), key.audience, key.language, issued=key.day)
    sections = with_marks(sections_html(document.sections), key.stale, key.language)
    return Body(document, safe(contents_html(document)), sections)


def changed(old: Version, new: Version, audience: str, language: str) -> Body:
    """Return what changed for these readers between two versions, in a language of the newer one."""
    return _changed(old.digest, _key(new, audience, language), _Kept(old))


@lru_cache(maxsize=32)
def _changed(_old_digest: str, key: _Key, old: "_Kept") -> Body:
    before = policy_of(old.version.pk, old.version.digest)
    document = what_changed(before, policy_as_read(key.version, key.review), key.language, key.audience, issued=key.day)
    return Body(document, SafeString(), safe(sections_html(document.sections)))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version that a body is made from; what it depends on is said beside it."""

    version: Version = field(compare=False)


def beside(version: Version, audience: str, language: str) -> Body:
    """Return the page beside the policy, with links to clauses leading to these readers' document."""
    return _beside(_key(version, audience, language))


@lru_cache(maxsize=16)
def _beside(key: _Key) -> Body:
    policy = policy_of(key.version.pk, key.digest)
    document = practice(policy, key.language, clauses_in=key.audience, issued=key.day)
    whole = reverse("policies:reading", args=[key.language, key.audience])
    html = sections_html(document.sections).replace(f'href="{key.audience}.{key.language}.html', f'href="{whole}')
    return Body(document, safe(contents_html(document)), safe(html))


def issued(version: Version) -> date | None:
    """Return the day from which a version holds, or None for one that was not published."""
    publication = getattr(version, "publication", None)
    return timezone.localdate(publication.effective) if publication else None


def sections_html(sections: tuple[Section, ...]) -> str:
    """Return sections as HTML under headings of the second rank."""
    return "".join(section_html(section, 2) for section in sections)


def with_marks(html: str, stale: tuple[str, ...], language: str) -> SafeString:
    """Return the sections with a line at each clause whose translation did not follow."""
    if stale:
        with override(language):
            words = gettext("The text in the policy’s first language changed; this translation has not followed yet.")
        mark = format_html('<p class="stale">{}</p>', words)
        names = "|".join(map(re.escape, stale))
        html = re.sub(rf'(<h3 id="(?:{names})">.*?</h3>)', lambda match: f"{match[0]}\n{mark}", html)
    return safe(html)


def safe(html: str) -> SafeString:
    """Mark what the documents' own renderer made, which cleans every text of the policy, as ready for a page."""
    return mark_safe(html)  # noqa: S308 -- made by `vangrail.documents.html`, which escapes names and cleans Markdown with nh3
