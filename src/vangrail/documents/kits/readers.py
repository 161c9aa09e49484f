"""One page for people who are not on the staff: who would like to work here, and who works here for another company."""

from datetime import date
from typing import Final

from vangrail.documents.kits.extract import opening, pieces
from vangrail.documents.kits.kit import LINE, Kit, Maker
from vangrail.documents.model import Block, Items, Note, Prose, Section
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy

_PLACE: Final = ("lone_worker", "crisis")
"""What somebody from another company needs on the spot, beside their own clause."""

_DANGER: Final = "see_something"
"""The clause that begins with whom to call."""

_ALL: Final = 99
"""More sentences than a paragraph has."""


def candidate_page(policy: Policy, language: str, *, issued: date | None = None) -> Kit:
    """Return the public reading version: what is theirs while they apply, and how it is for who works here. Nothing to sign."""
    make = Maker(policy, "candidate", language, issued)
    clauses = list(make.clauses.values())
    clauses.sort(key=lambda clause: clause.section != "rights")  # what is yours stands first
    applying = [clause for clause in clauses if "candidate" in make.text(clause).parts]
    data = {"version": policy.version, "digest": make.base.fingerprint}
    sections = [
        Section("kit-free", make.word("candidate.free"), (Prose(make.word("candidate.free_text")),)),
        Section("kit-apply", make.word("candidate.apply"), _each(make, applying)),
        Section("kit-later", make.word("candidate.later"), _later(make, clauses)),
        Section("kit-desks", make.word("summary.desks"), (make.whom("hr"),)),
        Section("kit-version", make.word("candidate.version"), (Prose(make.word("candidate.version_text", **data)),)),
    ]
    title = make.word("candidate.title")
    return make.kit("candidate-page", title, make.base.subtitle, make.base.intro, sections)


def _each(make: Maker, clauses: list[Clause], most: int = _ALL) -> tuple[Block, ...]:
    """Return what each clause says extra to these readers, as many sentences as wanted."""
    parts = [(make.lead(clause), make.text(clause).parts[make.audience]) for clause in clauses]
    said = tuple(f"{lead} {opening(pieces(part)[0].text, most)}" for lead, part in parts)
    return (Items(said),) if said else ()


def _later(make: Maker, clauses: list[Clause]) -> tuple[Block, ...]:
    texts = [(make.lead(clause), pieces(make.text(clause).text)[0].text) for clause in clauses]
    said = tuple(f"{lead} {opening(text, 3)}" for lead, text in texts)
    return (Prose(make.word("candidate.later_text")), Items(said)) if said else ()


def third_party_page(policy: Policy, language: str, *, issued: date | None = None) -> Kit:
    """Return the page for temps, cleaners and agencies: only what binds them, whom to ask, and that it ends with the contract."""
    make = Maker(policy, "third_party", language, issued)
    sections: list[Section] = []
    for clause in make.those("third_parties"):
        text = make.text(clause)
        instead = Note("instead", make.base_word("part.instead"), text.instead)
        sections.append(Section(clause.id, text.title, (Prose(text.text), instead)))
    place = [clause for clause in make.those(*_PLACE) if "third_party" in make.text(clause).parts]
    danger = tuple(Prose(pieces(make.text(clause).text)[0].text) for clause in make.those(_DANGER))
    line = f"{make.word('third.employer')}: {LINE}\n\n{make.word('third.people')}: {LINE}"
    agency = make.signatures("third.agency", f"{make.word('third.agency_text')}\n\n{line}")
    sections += [
        Section("kit-place", make.word("third.place"), (*danger, *_each(make, place, 2))),
        Section("kit-desks", make.word("summary.desks"), (make.whom("security", "hr"),)),
        Section("kit-end", make.word("third.end"), (Prose(make.word("third.end_text")), agency)),
    ]
    return make.kit("third-party-page", make.base.title, make.base.subtitle, (), sections)
