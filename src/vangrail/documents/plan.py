"""What a folder of documents holds: every file with how it is made, so that somebody can be told how far it is."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from vangrail.documents import index
from vangrail.documents.kits.changed import what_changed
from vangrail.documents.kits.every import kit_page, kits_of, sheets_of
from vangrail.documents.kits.kit import Kit
from vangrail.documents.kits.sheet import Sheet
from vangrail.documents.kits.sheet_html import sheet_page
from vangrail.documents.model import STAFF, Document
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.documents.render import WRITERS, Form
from vangrail.policy.audience import Audience
from vangrail.policy.model import Policy

KITS: Final = "kits"
"""The folder within for what is handed out: summaries, a talk, a workshop, a card, posters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody wants of a policy: which languages, readers and forms.

    `issued` is the date on the documents, if any; `address` is where a poster's code leads to, or None. `since` is an earlier
    version: then there is also a page on what changed.
    """

    languages: Sequence[str]
    audiences: Sequence[Audience]
    forms: Sequence[Form]
    issued: date | None = None
    address: str | None = None
    since: Policy | None = None


def plan(policy: Policy, wanted: Wanted) -> dict[str, Callable[[], bytes]]:
    """Return for every file, by its name in the folder, what makes it.

    Who works here, and reads about own accounts or posts for the company, finds a page with cards and lessons beside the policy.
    """
    made: dict[str, Callable[[], bytes]] = {}
    policies = [
        outline(policy, audience, language, issued=wanted.issued)
        for language in wanted.languages
        for audience in wanted.audiences
    ]
    policies = [document for document in policies if document.sections]
    if not policies:
        return made
    kits = [kit for language in wanted.languages for kit in _kits(policy, wanted, language)]
    sheets = [sheet for language in wanted.languages for sheet in _sheets(policy, wanted, language)]
    for form in wanted.forms:
        documents = list(_with_practice(policy, policies, form, wanted.issued))
        for document in documents:
            made[f"{document.name}.{form}"] = partial(WRITERS[form], document, documents)
        for kit in kits:
            make = partial(kit_page, kit, kits) if form == "html" else partial(WRITERS[form], kit, ())
            made[f"{KITS}/{kit.name}.{form}"] = make
        if form == "html":
            made |= {f"{KITS}/{sheet.name}.html": partial(sheet_page, sheet) for sheet in sheets}
            entries = _entries(documents, kits, sheets, wanted.forms)
            made[index.NAME] = partial(index.index, documents[0], entries)
    return made


def _kits(policy: Policy, wanted: Wanted, language: str) -> list[Kit]:
    kits = [kit for kit in kits_of(policy, language, issued=wanted.issued) if kit.kind in wanted.audiences]
    if wanted.since:
        since = wanted.since
        kits += [what_changed(since, policy, language, each, issued=wanted.issued) for each in wanted.audiences]
    return kits


def _sheets(policy: Policy, wanted: Wanted, language: str) -> list[Sheet]:
    return list(sheets_of(policy, language, address=wanted.address)) if "personal" in wanted.audiences else []


def _with_practice(policy: Policy, policies: Sequence[Document], form: Form, issued: date | None) -> Iterator[Document]:
    """Yield the documents by language, after each the page beside them, with links to files of this form."""
    for language, group in groupby(policies, lambda each: each.language):
        documents = list(group)
        yield from documents
        kinds = [each.kind for each in documents]
        for audience in STAFF:
            if audience in kinds:
                yield practice(policy, language, clauses_in=audience, ending=form, issued=issued)
                break


def _entries(
    documents: Sequence[Document], kits: Sequence[Kit], sheets: Sequence[Sheet], forms: Sequence[Form]
) -> list[index.Entry]:
    """Return what the page of contents lists: the policies by language, then what is handed out."""
    kept = tuple(form for form in forms if form in index.TO_KEEP)
    found = [index.Entry(each.language, each.name, each.subtitle, kept) for each in documents]
    titles = Counter((kit.language, kit.title) for kit in kits)
    for kit in kits:
        label = f"{kit.title} · {kit.subtitle}" if titles[kit.language, kit.title] > 1 else kit.title
        found.append(index.Entry(kit.language, f"{KITS}/{kit.name}", label, kept, kit=True))
    for sheet in sheets:
        size = sheet.form.removeprefix("poster-").upper() if sheet.form != "card" else ""
        label = f"{sheet.title} · {size}" if size else sheet.title
        found.append(index.Entry(sheet.language, f"{KITS}/{sheet.name}", label, kit=True))
    return found
