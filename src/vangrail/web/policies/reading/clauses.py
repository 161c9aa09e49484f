"""One clause by itself: what it says, why, what to do instead, who answers, and the facts of law it rests on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.safestring import SafeString

from vangrail.documents.html import section_html
from vangrail.documents.model import Document, Section
from vangrail.documents.words import word
from vangrail.policy.model import Policy
from vangrail.web.policies.reading.body import Body, safe

_HERE: Final = re.compile(r'href="#(?!fact-)([a-z0-9_-]+)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Single:
    """One section of a document by itself: its title, its body, and the facts that belong to it, as HTML."""

    title: str
    sections: SafeString
    facts: SafeString
    facts_title: str


def clause(body: Body, name: str, audience: str) -> Single | None:
    """Return a clause of a document, or None where these readers have none of that name.

    Links to other clauses lead to the whole document; facts stand on the same page.
    """
    section = find(body.document, name)
    if section is None or section.anchor.startswith(("section-", "fact", "cannot-")):
        return None
    inner = Section(section.anchor, section.title, section.blocks, section.sections)
    return _single(body, inner, audience)


def of_readers(policy: Policy, audience: str) -> set[str]:
    """Return the clauses that these readers have."""
    return {clause.id for clause in policy.clauses if audience in clause.audiences}


def countries(body: Body) -> list[tuple[str, str]]:
    """Return the countries for which the document says what no policy can forbid: (code, name)."""
    return [(anchor.removeprefix("cannot-"), title) for anchor, title in _below(body.document, "section-cannot")]


def cannot_forbid(body: Body, country: str, audience: str) -> Single | None:
    """Return what no policy can forbid in a country, with the facts it rests on; None where nothing is known of it."""
    section = find(body.document, f"cannot-{country}")
    return _single(body, section, audience) if section else None


def find(document: Document, anchor: str) -> Section | None:
    """Return the section with this anchor."""
    return next((section for _, section in document.walk() if section.anchor == anchor), None)


def _below(document: Document, anchor: str) -> Iterator[tuple[str, str]]:
    section = find(document, anchor)
    for each in section.sections if section else ():
        yield each.anchor, each.title


def _single(body: Body, section: Section, audience: str) -> Single:
    language = body.document.language
    html = section_html(section, 1)
    html = html.split("</h1>", 1)[1].rsplit("</section>", 1)[0]  # the page's own heading says it already
    named = dict.fromkeys(re.findall(r'href="#(fact-[^"]+)"', html))
    facts = "".join(section_html(each, 3) for name in named if (each := find(body.document, name)))
    whole = reverse("policies:reading", args=[language, audience])
    return Single(
        section.title,
        safe(_HERE.sub(rf'href="{whole}#\1"', html)),
        safe(_HERE.sub(rf'href="{whole}#\1"', facts)),
        word("section.facts", language),
    )
