"""Every clause there could be, with what the company made of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from vangrail.errors import PolicyError
from vangrail.languages import choose
from vangrail.policy.clause import Clause, Section
from vangrail.policy.model import Policy
from vangrail.source.library import ORDER, adopt, load_library
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import policy_of
from vangrail.web.policies.stale import stale

State = Literal["library", "changed", "own", "off", "away"]


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause in the list. `stale` are the languages whose text did not follow; `away` means that it does not apply here."""

    id: str
    title: str
    section: str
    state: State
    desk: str
    review: date
    stale: tuple[str, ...]


def clause_rows(source: PolicySource, policy: Policy, language: str) -> list[ClauseRow]:
    """Return every clause of the library and of the company, in the order of the document."""
    behind = stale_in(source, policy)
    places = {name: number for number, name in enumerate(ORDER)}
    sections = get_args(Section)

    def place(clause: Clause) -> tuple[int, int, str]:
        return sections.index(clause.section), places.get(clause.id, len(places)), clause.id

    return [_row(clause, source, policy, behind, language) for clause in sorted(_all(source), key=place)]


def clause_of(source: PolicySource, clause_id: str) -> Clause | None:
    """Return a clause as it is edited: the company's own, else the library's as if it were; None where there is none."""
    own = next((clause for clause in source.clauses if clause.id == clause_id), None)
    shipped = load_library().clauses.get(clause_id)
    return own or (adopt(shipped) if shipped else None)


def shipped_clause(clause_id: str) -> Clause | None:
    """Return the library's clause, unfilled."""
    return load_library().clauses.get(clause_id)


def state_of(source: PolicySource, policy: Policy, clause_id: str) -> State:
    """Return what the company made of a clause."""
    if clause_id in source.leave_out:
        return "off"
    if any(clause.id == clause_id for clause in source.clauses):
        return "changed" if clause_id in load_library().clauses else "own"
    return "library" if any(clause.id == clause_id for clause in policy.clauses) else "away"


def library_policy(source: PolicySource) -> Policy | None:
    """Return the policy of the same company with the library's words alone, None where that does not load."""
    try:
        return resolve(source.model_copy(update={"clauses": (), "leave_out": (), "allow": ()}))
    except PolicyError:
        return None


def stale_in(source: PolicySource, policy: Policy) -> dict[str, set[str]]:
    """Return by clause the languages whose text did not follow the first one since the last version, or since the library."""
    base = Version.objects.filter(withdrawal=None).first()
    old = policy_of(base.pk, base.digest) if base else library_policy(source)
    found: dict[str, set[str]] = {}
    if old and old.languages[0] == policy.languages[0]:
        for language, clauses in stale(policy, old, base.stale if base else {}).items():
            for name in clauses:
                found.setdefault(name, set()).add(language)
    for name, language in _untranslated(source):
        found.setdefault(name, set()).add(language)
    return found


def _untranslated(source: PolicySource) -> Iterator[tuple[str, str]]:
    """Yield own clauses that say in one language word for word what they say in the first one."""
    first, *others = source.languages
    for clause in source.clauses:
        for language in others:
            if language in clause.texts and clause.texts.get(first) == clause.texts[language]:
                yield clause.id, language


def _all(source: PolicySource) -> list[Clause]:
    own = {clause.id: clause for clause in source.clauses}
    return list({**load_library().clauses, **own}.values())


def _row(clause: Clause, source: PolicySource, policy: Policy, behind: dict[str, set[str]], language: str) -> ClauseRow:
    filled = next((each for each in policy.clauses if each.id == clause.id), clause)
    texts = filled.texts
    return ClauseRow(
        clause.id,
        texts[choose(language, texts)].title,
        clause.section,
        state_of(source, policy, clause.id),
        clause.desk,
        clause.review,
        tuple(sorted(behind.get(clause.id, ()))),
    )
