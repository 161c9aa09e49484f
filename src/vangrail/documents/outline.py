"""From a policy to a document for one audience in one language. A pure function: the same policy gives the same document."""

from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from vangrail.check.verdict import Desks
from vangrail.documents.law import law_sections, used_facts
from vangrail.documents.model import Block, Document, Items, Note, Pairs, Prose, Section
from vangrail.documents.people import office, whom_to_ask
from vangrail.documents.text import linked, plain
from vangrail.documents.words import word
from vangrail.languages import NAMES
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Clause
from vangrail.policy.company import DeskName
from vangrail.policy.model import Policy
from vangrail.source.facts import date_words
from vangrail.source.names import country_in_text, joined, name_of

SECTIONS: Final = ("rights", "speak", "people", "protect", "company", "practice")
"""The order of a document: what you can do stands first."""


def outline(policy: Policy, audience: Audience, language: str, *, issued: date | None = None) -> Document:
    """Return the document. `issued` is the date on its title page; without one there is none.

    Raises:
        KeyError: the policy has no texts in this language.
    """
    return _Writer(policy, audience, language).document(issued)


def fingerprint(policy: Policy) -> str:
    """Return the beginning of a policy's digest, long enough to tell two policies apart and short enough to compare by eye."""
    return policy.digest[:16]


class _Writer:
    def __init__(self, policy: Policy, audience: Audience, language: str) -> None:
        self.policy, self.audience, self.language = policy, audience, language
        self.clauses = [clause for clause in policy.clauses if audience in clause.audiences]
        self.titles = {clause.id: clause.texts[language].title for clause in self.clauses}
        self.desks = Desks(policy)
        self.facts = used_facts(policy, self.clauses)

    def word(self, key: str, **data: object) -> str:
        return word(key, self.language, **data)

    def document(self, issued: date | None) -> Document:
        company, review = self.policy.company, self.policy.review
        reviewed = bool(review.by and review.on)
        countries = [country_in_text(code, self.language) for code in (company.country, *company.also_in)]
        return Document(
            language=self.language,
            kind=self.audience,
            title=self.word("title", company=company.name),
            subtitle=self.word(f"audience.{self.audience}"),
            status=self.status(),
            reviewed=reviewed,
            note="" if reviewed else self.word("status.template_note", country=joined(countries, self.language)),
            edition=self.edition(issued),
            about=tuple(self.about(issued)),
            intro=tuple(self.intro()),
            sections=tuple(section for section in self.sections() if section.blocks or section.sections),
            company=company.name,
            fingerprint=fingerprint(self.policy),
        )

    def status(self) -> str:
        review = self.policy.review
        if not (review.by and review.on):
            return self.word("status.template")
        key = "status.reviewed_for" if review.jurisdiction else "status.reviewed"
        on = date_words(review.on, self.language)
        return self.word(key, by=review.by, date=on, jurisdiction=review.jurisdiction)

    def edition(self, issued: date | None) -> str:
        version = f"{self.word('about.version')} {self.policy.version}"
        return f"{version} · {date_words(issued, self.language)}" if issued else version

    def intro(self) -> Iterator[str]:
        company = self.policy.company
        yield self.word(f"intro.{self.audience}", company=company.name)
        if company.values:
            yield f"{self.word('about.values')}: {company.values}"

    def about(self, issued: date | None) -> Iterator[tuple[str, str]]:
        policy = self.policy
        yield self.word("about.company"), policy.company.name
        yield self.word("about.version"), policy.version
        if issued:
            yield self.word("about.date"), date_words(issued, self.language)
        yield self.word("about.status"), self.status()
        if policy.review.next:
            yield self.word("about.next_review"), date_words(policy.review.next, self.language)
        if policy.company.owner:
            yield self.word("about.owner"), policy.company.owner.name
        yield self.word("about.language"), NAMES[self.language]
        yield self.word("about.digest"), fingerprint(policy)

    def sections(self) -> Iterator[Section]:
        for name in SECTIONS:
            entries = tuple(self.clause(clause) for clause in self.clauses if clause.section == name)
            yield Section(f"section-{name}", self.word(f"section.{name}"), sections=entries)
        yield Section("section-ask", self.word("section.ask"), self.who_answers())
        yield Section("section-rooms", self.word("section.rooms"), self.rooms())
        yield Section("section-accounts", self.word("section.accounts"), self.accounts())
        yield from law_sections(self.policy, self.facts, self.language)

    def clause(self, clause: Clause) -> Section:
        text = clause.texts[self.language]
        blocks: list[Block] = [Prose(text.text)]
        if part := text.parts.get(self.audience):
            blocks.append(Note("part", self.word(f"part.{self.audience}"), part))
        blocks += [
            Note("why", self.word("part.why"), text.why),
            Note("instead", self.word("part.instead"), text.instead),
        ]
        if text.incident:
            blocks.append(Note("incident", self.word("part.incident"), text.incident))
        blocks.append(Pairs(tuple(self.footnotes(clause)), small=True))
        return Section(clause.id, text.title, tuple(blocks))

    def footnotes(self, clause: Clause) -> Iterator[tuple[str, str]]:
        yield self.word("part.ask"), linked(whom_to_ask(self.desks.answer(clause.desk), self.language))
        if see := [f"[{plain(self.titles[name])}](#{name})" for name in clause.see if name in self.titles]:
            yield self.word("part.see"), ", ".join(see)
        if law := [f"[{name}](#fact-{name})" for name in clause.facts if name in self.facts]:
            yield self.word("part.law"), ", ".join(law)
        links = [(link, link.title.get(self.language) or next(iter(link.title.values()))) for link in clause.links]
        if links:
            said = [
                f"[{plain(title)}]({link.url})" + (f" ({link.dated})" if link.dated else "") for link, title in links
            ]
            yield self.word("part.more"), ", ".join(said)

    def who_answers(self) -> tuple[Block, ...]:
        named = {clause.desk for clause in self.clauses}
        # In one order, whether the policy comes from a folder or from its published form, whose tables are sorted.
        names = [name for name in get_args(DeskName) if name in named and name in self.policy.desks]
        rows = [
            (office(name, self.language), linked(whom_to_ask(self.desks.answer(name), self.language, named=False)))
            for name in names
        ]
        return (Pairs(tuple(rows)),) if rows else ()

    def rooms(self) -> tuple[Block, ...]:
        shown = [
            f"**{plain(room.name)}**: {self.word(f'room.{room.level}')}"
            + (f". {plain(room.note)}" if room.note else "")
            for room in self.policy.rooms
        ]
        return (Items(tuple(shown)),) if shown else ()

    def accounts(self) -> tuple[Block, ...]:
        shown = [
            f"{plain(name_of('platforms', each.platform, self.language))}: "
            + (f"[{plain(each.name)}]({each.url})" if each.url else f"**{plain(each.name)}**")
            + (f". {plain(each.purpose)}" if each.purpose else "")
            for each in self.policy.accounts
        ]
        return (Items(tuple(shown)),) if shown else ()
