"""The linter's public functions: a text, a document, a policy."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.engine import shipped_engine
from vangrail.lint.filling import filled
from vangrail.lint.finding import ANSWERS, LintFinding, Presence
from vangrail.lint.forms import ComponentForm
from vangrail.lint.library import load_lint_library
from vangrail.lint.overbreadth import CARVE_OUT, overbreadth
from vangrail.lint.policy_text import policy_document, told_elsewhere
from vangrail.lint.presence import Held, held, presence
from vangrail.lint.rules import run
from vangrail.lint.rules.facts import Facts
from vangrail.lint.texts import from_text
from vangrail.policy.model import Policy
from vangrail.source.conditions import holds
from vangrail.source.facts import conditions_of
from vangrail.source.names import map_country

_WHOLE: Final = 250
"""Words that a text needs before anything is called missing from it, where nobody says whether it is whole."""

_CUT: Final = re.compile(r"\[(?:cut|\.\.\.|…)\]|\bEXCERPT\b")


def lint_text(
    text: str, country: str | None = None, language: str | None = None, *, excerpt: bool | None = None
) -> tuple[LintFinding, ...]:
    """Return what there is to say about a policy text, plain or Markdown; spans count its code points.

    `country` is an ISO 3166 code or a name; without one, or with one that nobody knows, a rule answers as for any other country.
    Without a language it is identified. `excerpt` says whether this is only a part, of which nothing is called missing; when
    nobody says, a short text is.
    """
    found = from_text(text, language)
    part = excerpt if excerpt is not None else len(text.split()) < _WHOLE or is_cut(text)
    document = Document(found.text, found.blocks, found.language, excerpt=part)
    return lint_document(document, map_country(country) if country else None)


def is_cut(text: str) -> bool:
    """Tell whether a text says itself that parts of it were left out."""
    return bool(_CUT.search(text))


def lint_document(
    document: Document,
    country: str | None = None,
    *,
    today: date | None = None,
    fetch: Callable[[str], int] | None = None,
) -> tuple[LintFinding, ...]:
    """Return what there is to say about a document. `fetch` gives the status of a link; without it links are left alone."""
    return _lint(document, country, None, today, fetch)


def lint_policy(
    policy: Policy,
    *,
    languages: Iterable[str] | None = None,
    today: date | None = None,
    fetch: Callable[[str], int] | None = None,
) -> tuple[LintFinding, ...]:
    """Return what there is to say about a policy, in each of its languages; places name the clause's file."""
    return tuple(
        finding
        for language in languages or policy.languages
        for finding in _lint(policy_document(policy, language), policy.company.country, policy, today, fetch)
    )


def _lint(
    document: Document,
    country: str | None,
    company: Policy | None,
    today: date | None,
    fetch: Callable[[str], int] | None,
) -> tuple[LintFinding, ...]:
    engine, library = shipped_engine(), load_lint_library()
    parts = held(document, engine, library, country)
    if company:
        parts |= {
            name: Held(there)
            for name, there in told_elsewhere(company).items()
            if name in parts and _more(there, parts[name].presence)
        }
    carve_out = CARVE_OUT in parts and parts[CARVE_OUT].presence == "present"
    values = {name: one.presence for name, one in parts.items()}
    facts = Facts(country, company, today or datetime.now(UTC).date(), carve_out, values, fetch)
    found = [
        *overbreadth(document, engine, library, country, carve_out=carve_out),
        *run(document, facts),
        *presence(document, parts, library, lambda form: _wanted(form, country, company)),
    ]
    named = [replace(each, instead=filled(each.instead, company, document.language)) for each in found]
    return tuple(sorted(named, key=_order))


def _more(one: Presence, other: Presence) -> bool:
    order: tuple[Presence, ...] = ("missing", "weak", "present")
    return order.index(one) > order.index(other)


def _wanted(form: ComponentForm, country: str | None, company: Policy | None) -> bool:
    """Tell whether this company needs the component; of a document nothing is known but the country."""
    if form.need == "quality":
        return False
    if company:
        return holds(form.when, conditions_of(company))
    return form.need in {"core", "recommended"} and holds(form.when, {"country": (country,) if country else ()})


def _order(finding: LintFinding) -> tuple[int, int, str]:
    """Sort by answer, the most serious first, then by place."""
    return -ANSWERS.index(finding.answer), finding.span[0] if finding.span else -1, finding.rule
