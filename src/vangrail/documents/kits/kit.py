"""A kit: a document made from a policy for one occasion, and what the makers of kits share."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from vangrail.check.verdict import Desks
from vangrail.documents.model import Document, Items, Note, Pairs, Section
from vangrail.documents.outline import outline
from vangrail.documents.people import office
from vangrail.documents.text import linked, plain
from vangrail.documents.words import word
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.company import DeskName
from vangrail.policy.model import Policy
from vangrail.source.facts import desk_words, owner_words

Form = Literal["summary", "candidate-page", "third-party-page", "talk", "workshop", "promises", "changed"]
"""What a kit is for."""

LINE = "…" * 24
"""A line to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(Document):
    """A document in one of the other forms. `kind` stays who reads it."""

    form: Form

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        readers = f"-{self.kind}" if self.form in {"summary", "changed"} else ""
        return f"{self.form}{readers}.{self.language}"


class Maker:
    """What a kit is made from: a policy for some readers in one language.

    Raises:
        KeyError: the policy has no texts in this language.
    """

    def __init__(self, policy: Policy, audience: Audience, language: str, issued: date | None = None) -> None:
        """Read the policy. `issued` is the date on the page; without one there is none."""
        self.policy, self.audience, self.language = policy, audience, language
        self.base = outline(policy, audience, language, issued=issued)
        self.clauses = {clause.id: clause for clause in policy.clauses if audience in clause.audiences}
        self.desks = Desks(policy)
        self.owner = owner_words(policy.company.owner, language)

    def word(self, key: str, **data: object) -> str:
        """Return words of `kits.toml`."""
        return word(f"kit.{key}", self.language, **{"company": self.policy.company.name, **data})

    def base_word(self, key: str) -> str:
        """Return words of `documents.toml`."""
        return word(key, self.language)

    def text(self, clause: Clause) -> ClauseText:
        """Return a clause in the language."""
        return clause.texts[self.language]

    def title(self, clause: Clause) -> str:
        """Return a clause's title as Markdown that shows it as it is."""
        return plain(self.text(clause).title)

    def lead(self, clause: Clause) -> str:
        """Return a clause's title set strong, as the beginning of a line."""
        title = self.title(clause)
        return f"**{title}**" if title.endswith(("?", "!")) else f"**{title}.**"

    def those(self, *names: str) -> list[Clause]:
        """Return those of the named clauses that these readers have, in this order."""
        return [self.clauses[name] for name in names if name in self.clauses]

    def desk(self, name: DeskName) -> str:
        """Return who answers at a desk, as a sentence names them."""
        return plain(desk_words(name, self.policy.desks.get(name), self.policy.company.owner, self.language))

    def reach(self, name: DeskName) -> tuple[str, str]:
        """Return what a desk is called, and in one short line who answers and how to reach them, as Markdown."""
        answer = self.desks.answer(name)
        who = answer.person or self.desk(name)
        return office(name, self.language), linked(", ".join(part for part in (who, answer.contact) if part))

    def first_desk(self) -> DeskName:
        """Return the desk that the clause about doubt sends people to."""
        return self.clauses["in_doubt"].desk if "in_doubt" in self.clauses else "communications"

    def whom(self, *names: DeskName) -> Pairs:
        """Return the desk of first resort and then the named ones, each once."""
        return Pairs(tuple(self.reach(name) for name in dict.fromkeys((self.first_desk(), *names))))

    def signatures(self, key: str, text: str) -> Note:
        """Return a place for somebody to sign. `key` names whose side it is, `text` what stands above it."""
        lines = [f"{self.word(f'sign.{each}')}: {LINE}" for each in ("name", "date", "signature")]
        return Note("part", self.word(key), "\n\n".join([text, *lines] if text else lines))

    def ticks(self, key: str, count: int, **data: object) -> Items:
        """Return a list to tick, of the words `key_1`, `key_2` and so on."""
        return Items(tuple(self.word(f"{key}_{number}", **data) for number in range(1, count + 1)), ticks=True)

    def kit(self, form: Form, title: str, subtitle: str, intro: tuple[str, ...], sections: list[Section]) -> Kit:
        """Return the kit, with the version, digest, status and language of the policy."""
        facts = {each.name: getattr(self.base, each.name) for each in fields(self.base)}
        note = f"{self.base.note} {self.word('note')}".strip()
        there = tuple(section for section in sections if section.blocks or section.sections)
        new = {"title": title, "subtitle": subtitle, "intro": intro, "note": note, "sections": there}
        return Kit(**{**facts, **new}, form=form)
