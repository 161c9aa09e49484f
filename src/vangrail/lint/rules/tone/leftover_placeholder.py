"""Places of a template that nobody filled in."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "leftover-placeholder"
FAMILY: Final[Family] = "tone"

MOST: Final = 20

_WORDS: Final = (
    r"insert|your|name|company|organi[sz]ation|employer|department|date|e-?mail|phone|contact|address|link|url|title|person|team|manager|"
    r"naam|bedrijf|organisatie|afdeling|datum|invullen|vul|telefoon|adres|contactpersoon|"
    r"nombre|empresa|departamento|fecha|insertar|indicar|correo|teléfono|puesto|rellenar|nom|société|service|firma|abteilung"
)
_LEFT_OVER: Final = re.compile(
    rf"\[(?!see|note|cut|zie|ver|véase)(?:[\w’'&/-]{{1,20}} ){{0,3}}(?:{_WORDS})\b[^\[\]\n]{{0,60}}\](?![(:\[])|"
    rf"\{{\{{? ?[a-z_][\w. -]{{0,40}}\}}\}}?|<(?:{_WORDS})\b[^<>\n/@]{{0,40}}>|"
    r"\blorem ipsum\b|\bxxx+\b|\bxx[/.-]xx[/.-](?:xx|20)\w*|\b20xx\b|"
    r"(?-i:\[[A-Z][A-Z _/&-]{2,50}\](?![(:\[])|<[A-Z][A-Z _-]{2,40}>|\bT(?:BD|BC|ODO)\b)",
    re.IGNORECASE,
)
"""What templates hold where something is to be filled in. A Markdown link in square brackets is none."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Name every placeholder that was left over; one that is there more than once, once.

    Who quotes a piece of a policy puts words of their own in square brackets, so in an excerpt those say nothing.
    """
    seen: set[str] = set()
    for match in _LEFT_OVER.finditer(document.text):
        if document.excerpt and match[0].startswith("["):
            continue
        if match[0].casefold() not in seen and len(seen) < MOST:
            seen.add(match[0].casefold())
            yield speak(NAME, document, facts, Said(match.span(), (match.span(),), {"placeholder": match[0]}))
