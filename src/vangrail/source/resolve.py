"""From what a company wrote to a policy: library clauses chosen, texts filled, cues and packs gathered, terms sealed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.metadata import version
from typing import Final, get_args

from vangrail.errors import PolicyError, Problem
from vangrail.policy.clause import Answer, Clause, ClauseText, Pack, Question, Section
from vangrail.policy.company import Desk, DeskName
from vangrail.policy.model import Policy, seal
from vangrail.policy.rule import Cue, Rule, Words
from vangrail.source.conditions import holds
from vangrail.source.facts import desk_words, facts_of
from vangrail.source.gates import check_resolved, check_source
from vangrail.source.library import ORDER, Library, load_library
from vangrail.source.model import PolicySource
from vangrail.source.names import in_european_union
from vangrail.source.template import Facts, UnfilledError, fill

ENGINE_CUES: Final = ("negation", "quotation", "question", "past", "discloses_employer")
"""Shared cues that are read for every draft, whatever the rules say."""

EUROPEAN_UNION: Final = "EU"
_KEPT: Final = tuple(name for name in PolicySource.model_fields if name not in {"desks", "leave_out", "clauses"})
"""What a policy has as its source has it."""

_SECTIONS: Final = get_args(Section)


def resolve(source: PolicySource, shelf: Library | None = None) -> Policy:
    """Return the policy: library text and rules included, every placeholder filled.

    `shelf` is the library to use, by default the shipped one.

    Raises:
        PolicyError: with everything a policy may not be (a no without a reason, a sanction without work rules …).
    """
    shelf = shelf or load_library()
    problems = check_source(source, shelf)
    chosen = list(_chosen(source, shelf)) if not problems else []
    filler = _Filler(source, problems)
    present = {clause.id for clause in chosen}
    packs = _packs(source, shelf)
    known_facts = {fact.id for pack in packs for fact in pack.facts}
    clauses = tuple(filler.clause(clause, present, known_facts) for clause in chosen)
    problems += check_resolved(source, clauses)
    if problems:
        raise PolicyError(problems)
    return Policy(
        **{name: getattr(source, name) for name in _KEPT},
        library_version=_library_version(),
        desks={name: source.desks.get(name, Desk()) for name in get_args(DeskName)},
        clauses=clauses,
        cues=_cues(clauses, shelf.cues),
        packs=packs,
        need_to_know_seal=seal(source.need_to_know) if source.need_to_know else "",
    )


@lru_cache(maxsize=1)
def _library_version() -> str:
    return version("vangrail")


def _chosen(source: PolicySource, shelf: Library) -> Iterator[Clause]:
    """Yield the clauses of the policy in the order of the document, texts still unfilled."""
    filler = facts_of(source, source.languages[0])
    clauses = {**shelf.clauses, **{clause.id: _with_rules(clause, shelf) for clause in source.clauses}}
    place = {name: number for number, name in enumerate(ORDER)}
    for clause in sorted(
        clauses.values(), key=lambda each: (_SECTIONS.index(each.section), place.get(each.id, len(place)), each.id)
    ):
        wanted = clause.id not in source.leave_out and holds(clause.when, filler.conditions)
        if wanted and set(clause.audiences) & set(source.audiences):
            rules = tuple(rule for rule in clause.rules if holds(rule.dial, filler.conditions))
            yield clause.model_copy(update={"rules": rules})


def _with_rules(clause: Clause, shelf: Library) -> Clause:
    """Return an own clause; one without rules keeps those of the library's clause it replaces, so that new words lose no check."""
    shipped = shelf.clauses.get(clause.id)
    return clause if clause.rules or shipped is None else clause.model_copy(update={"rules": shipped.rules})


def _packs(source: PolicySource, shelf: Library) -> tuple[Pack, ...]:
    countries = [source.company.country, *source.company.also_in]
    if any(in_european_union(country) for country in countries):
        countries.append(EUROPEAN_UNION)
    return tuple(shelf.packs[country] for country in countries if country in shelf.packs)


def _cues(clauses: Iterable[Clause], shared: Mapping[str, Cue]) -> dict[str, Cue]:
    """Return the shared cues that the rules and the engine need, with everything those are built from."""
    wanted = [f"shared:{name}" for name in ENGINE_CUES]
    for clause in clauses:
        for rule in clause.rules:
            wanted += [f"shared:{name}" for name in rule.unless]
            wanted += [source for cue in rule.cues.values() for source in cue.include]
    found: dict[str, Cue] = {}
    while wanted:
        kind, _, name = wanted.pop().partition(":")
        if kind == "shared" and name in shared and name not in found:
            found[name] = shared[name]
            wanted += shared[name].include
    return dict(sorted(found.items()))


class _Filler:
    """Fills the texts of clauses and rules in the languages of one policy."""

    def __init__(self, source: PolicySource, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.facts = {language: facts_of(source, language) for language in source.languages}
        self.place = ""

    def clause(self, clause: Clause, present: set[str], known_facts: set[str]) -> Clause:
        languages = self.source.languages
        self.place = f"{'library/' if clause.origin == 'library' else ''}clauses/{clause.id}"
        return clause.model_copy(
            update={
                "audiences": tuple(audience for audience in clause.audiences if audience in self.source.audiences),
                "see": tuple(name for name in clause.see if name in present),
                "facts": tuple(name for name in clause.facts if name in known_facts),
                "texts": {language: self.text(clause, language) for language in languages if language in clause.texts},
                "rules": tuple(self.rule(rule, clause) for rule in clause.rules),
            }
        )

    def at(self, language: str, desk: DeskName) -> Facts:
        facts = self.facts[language]
        word = desk_words(desk, self.source.desks.get(desk), self.source.company.owner, language)
        return Facts(facts.conditions, {**facts.words, "desk": word})

    def text(self, clause: Clause, language: str) -> ClauseText:
        raw, facts = clause.texts[language], self.at(language, clause.desk)

        def put(key: str, text: str) -> str:
            return self.put(text, facts, f"{self.place}/{language}.md", key)

        return ClauseText(
            title=put("title", raw.title),
            text=put("text", raw.text),
            parts={name: put(name, text) for name, text in raw.parts.items() if name in self.source.audiences},
            why=put("why", raw.why),
            instead=put("instead", raw.instead),
            incident=put("incident", raw.incident),
            questions=tuple(
                Question(
                    prompt=put("questions", question.prompt),
                    answers=tuple(
                        Answer(text=put("questions", answer.text), right=answer.right, why=put("questions", answer.why))
                        for answer in question.answers
                    ),
                )
                for question in raw.questions
            ),
        )

    def rule(self, rule: Rule, clause: Clause) -> Rule:
        words: dict[str, Words] = {}
        for language in self.source.languages:
            if language in rule.words:
                facts, raw = self.at(language, rule.desk or clause.desk), rule.words[language]
                place = f"{self.place}/rules.toml"
                said = {key: self.put(text, facts, place, f"{rule.name}.words.{language}.{key}") for key, text in raw}
                words[language] = Words(**said)
        examples = {language: found for language, found in rule.examples.items() if language in self.source.languages}
        return rule.model_copy(update={"words": words, "examples": examples})

    def put(self, text: str, facts: Facts, file: str, key: str) -> str:
        try:
            filled = fill(text, facts)
        except UnfilledError as error:
            wanted = f"a value for {{{error}}} in policy.toml"
            if str(error).startswith("work_rules"):
                wanted = "[work_rules] with article, date and document in policy.toml before a sanction is named"
            self.problems.append(Problem("clause.unfilled", file, None, key, wanted, "none"))
            return text
        if text and not filled:
            wanted = "text that is left when no passage applies"
            self.problems.append(Problem("clause.empty", file, None, key, wanted, "nothing"))
            return text
        return filled
