"""A policy document as a policy folder: each section matched to a clause of the library, or kept with its own words.

What the document lacks is put in as a to-do that says so; nothing is invented. What a policy may not hold (a sanction before the
work rules are named) is set aside and told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from vangrail.languages import SHIPPED
from vangrail.lint.document import Block, Document
from vangrail.lint.likeness import Likeness, Shelf
from vangrail.lint.reader.pieces import clean
from vangrail.lint.sentences import sentence_spans
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.model import Policy
from vangrail.source.answers import answers_to_source
from vangrail.source.library import ORDER, load_library
from vangrail.source.markdown import HEADINGS
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve
from vangrail.source.sanctions import sanction_words
from vangrail.source.starting import free_id, starting_questions, starting_words

_LONGEST_TITLE: Final = 200
_MARK: Final = re.compile(r"^(#|:::|-{3,}$|={3,}$|[-*] \[)", re.MULTILINE)
"""Beginnings of lines that mean something in a clause file."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it, as Markdown; `number` counts from 1, `page` is where it begins."""

    number: int
    title: str
    text: str
    why: str = ""
    instead: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a section.

    Where it is *sure*, the library's clause `nearest.clause` speaks for it; else `kept` is the id of the company's own clause with
    its words, empty when nothing was left of it. `aside` are the sentences that the policy cannot say yet.
    """

    section: Section
    nearest: Likeness
    kept: str = ""
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Import:
    """A policy as it would be written, resolved, with what became of each section.

    `unmentioned` are the clauses that the document says nothing about, `bare` its headings without text of their own.
    """

    source: PolicySource
    policy: Policy
    matches: tuple[Match, ...]
    unmentioned: tuple[str, ...]
    bare: tuple[str, ...] = ()


def import_policy(document: Document, answers: Mapping[str, Any], today: date) -> Import:
    """Return a document as a policy of the company that the answers describe, in the document's language.

    `today` becomes the review date of the company's own clauses: imported words want to be looked at now.

    Raises:
        AnswersError: the answers are wrong.
        PolicyError: the policy would not load.
        ValueError: the document's language is not a shipped one.
    """
    language = document.language
    if language not in SHIPPED:
        message = f"a document in {', '.join(SHIPPED)} was wanted, not in {language}"
        raise ValueError(message)
    source = answers_to_source({**answers, "languages": [language]})
    policy = resolve(source)
    shelf = Shelf(policy.clauses, language)
    by_id = {clause.id: clause for clause in policy.clauses}
    matches: list[Match] = []
    own: list[Clause] = []
    for section in sections(document):
        # The name of the whole document says little about the words under it.
        title = "" if section.title == document.title else section.title
        nearest = shelf.nearest(title, f"{section.text} {section.why} {section.instead}")
        if nearest.sureness == "sure":
            matches.append(Match(section, nearest))
            continue
        left, aside = _without_sanctions(section, language)
        if left.text:
            like = by_id[nearest.clause] if nearest.sureness == "likely" else None
            taken = {*ORDER, *load_library().clauses, *(clause.id for clause in own)}
            own.append(_own_clause(left, language, like, free_id(section.title, taken), today))
        matches.append(Match(section, nearest, own[-1].id if left.text else "", aside))
    # In the order in which a folder is read.
    source = source.model_copy(update={"clauses": tuple(sorted(own, key=lambda clause: clause.id))})
    spoken = {match.nearest.clause for match in matches if match.nearest.sureness != "own"}
    unmentioned = tuple(clause.id for clause in policy.clauses if clause.id not in spoken)
    return Import(source, resolve(source), tuple(matches), unmentioned, tuple(_bare(document)))


def _bare(document: Document) -> Iterator[str]:
    for heading, blocks in _grouped(document):
        if heading and not blocks:
            yield _line(document.words_of(heading))


def sections(document: Document) -> Iterator[Section]:
    """Yield the sections that hold text. One that a clause calls "Why" or "Instead" belongs to the section before it."""
    names = {
        heading.casefold(): part for part, heading in HEADINGS[document.language].items() if part in {"why", "instead"}
    }
    held: Section | None = None
    number = 0
    for heading, blocks in _grouped(document):
        title = _line(document.words_of(heading))[:_LONGEST_TITLE].strip() if heading else ""
        text = _markdown(document, blocks)
        part = names.get(title.casefold())
        if part and held and not getattr(held, part):
            held = replace(held, why=text) if part == "why" else replace(held, instead=text)
            continue
        if held:
            yield held
        held = None
        if text:
            number += 1
            name = title or document.title or starting_words(document.language)["untitled"]
            held = Section(number, name, text, page=blocks[0].page)
    if held:
        yield held


def _grouped(document: Document) -> Iterator[tuple[Block | None, list[Block]]]:
    heading: Block | None = None
    blocks: list[Block] = []
    for block in document.blocks:
        if block.kind != "heading":
            blocks.append(block)
            continue
        yield heading, blocks
        heading, blocks = block, []
    yield heading, blocks


def _markdown(document: Document, blocks: Sequence[Block]) -> str:
    """Return blocks as the Markdown of a clause, with nothing in it that a clause file would take for its own signs."""
    found: list[str] = []
    listed = False
    for block in blocks:
        words = _plain(_line(document.words_of(block)).replace("{", "\\{"))
        item = block.kind in {"item", "cell"}
        found.append("" if not found else "\n" if item and listed else "\n\n")
        found.append(f"{'  ' * min(block.level - 1, 5) if block.kind == 'item' else ''}- {words}" if item else words)
        listed = item
    return "".join(found)


def _plain(line: str) -> str:
    """Return a line that means nothing to a clause file but its words."""
    return _MARK.sub(r"\\\1", line)


def _line(text: str) -> str:
    """Return words as one line, without signs that nobody sees and a clause file would not carry."""
    return clean(text).replace("\n", " ")


def _without_sanctions(section: Section, language: str) -> tuple[Section, tuple[str, ...]]:
    """Return the section without the sentences that name a sanction, and those sentences."""
    parts: dict[str, str] = {}
    aside: list[str] = []
    for part in ("text", "why", "instead"):
        lines: list[str] = []
        for line in getattr(section, part).split("\n"):
            spans = [(line[start:end], start) for start, end in sentence_spans(line)]
            gone = [sentence for sentence, _ in spans if sanction_words(sentence, language)]
            aside += gone
            kept = " ".join(sentence for sentence, _ in spans if sentence not in gone)
            indent = line[: len(line) - len(line.lstrip())]
            lines += [line] if not gone else [indent + _plain(kept)] if kept.strip(" -") else []
        parts[part] = "\n".join(lines).strip()
        # A sanction that only the sentences together name.
        if sanction_words(parts[part], language):
            aside.append(parts[part])
            parts[part] = ""
    if sanction_words(section.title, language):
        parts["text"], aside = "", [*aside, section.title, parts["text"]]
    return replace(section, text=parts["text"], why=parts["why"], instead=parts["instead"]), tuple(
        each for each in aside if each
    )


def _own_clause(section: Section, language: str, like: Clause | None, name: str, today: date) -> Clause:
    """Return a section as a clause of the company. Section, desk and audiences are those of a clause that is likely the same."""
    words = starting_words(language)
    text = ClauseText(
        title=section.title.replace("{", "\\{"),
        text=section.text,
        why=section.why or words["why"],
        instead=section.instead or words["instead"],
        questions=starting_questions(section.title, language),
    )
    return Clause(
        id=name,
        section=like.section if like else "practice",
        audiences=like.audiences if like else ("personal", "corporate"),
        desk=like.desk if like else "communications",
        since="0.1",
        review=today,
        see=(like.id,) if like else (),
        origin="company",
        texts={language: text},
    )
