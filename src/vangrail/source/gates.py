"""What a policy may not be. Each gate is a problem, and all of them are found at once.

A limit without a reason, an alternative and a desk, a sanction that the work rules do not know, a rule that nobody can test,
and a policy that takes away the talk the law protects: none of them loads.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from vangrail.errors import Problem
from vangrail.policy.clause import Clause
from vangrail.source.library import ORDER, Library
from vangrail.source.model import PolicySource
from vangrail.source.sanctions import sanction_words
from vangrail.source.text import unknown_name

RIGHTS: Final = "your_rights"
"""The clause that says what is welcome. No policy is without it."""

QUESTIONS: Final = 3
"""Scenario questions that a clause needs in every language."""

_POLICY: Final = "policy.toml"


def check_source(source: PolicySource, shelf: Library) -> list[Problem]:
    """Return what is wrong with a source before anything of it is chosen or filled."""
    problems = [*_names(source, shelf), *_rights(source, shelf)]
    for clause in source.clauses:
        problems += _clause(clause, source, shelf)
        if clause.rules:
            # The compiler of rules is not needed to read a policy that has none of its own.
            from vangrail.source.rule_gates import check_rules

            problems += check_rules(clause, source, shelf)
    return problems


def _names(source: PolicySource, shelf: Library) -> Iterator[Problem]:
    """Refuse names of clauses and rules that exist nowhere, and rule names that exist twice."""
    own = {clause.id: clause for clause in source.clauses}
    clauses = {**shelf.clauses, **own}
    for position, name in enumerate(source.leave_out):
        if name not in clauses:
            yield Problem(
                "policy.unknown", _POLICY, None, f"leave_out[{position}]", "a clause", unknown_name(name, clauses)
            )
    homes: dict[str, str] = {}
    for clause in sorted(clauses.values(), key=lambda each: each.origin == "company"):
        for number, rule in enumerate(clause.rules):
            if rule.name in homes and clause.origin == "company":
                file = f"clauses/{clause.id}/rules.toml"
                found = f'"{rule.name}", which {homes[rule.name]} has already'
                yield Problem("rule.name", file, None, f"rule[{number}].name", "a name of its own", found)
            homes.setdefault(rule.name, clause.id)
    for position, allow in enumerate(source.allow):
        if allow.rule not in homes:
            yield Problem(
                "policy.unknown", _POLICY, None, f"allow[{position}].rule", "a rule", unknown_name(allow.rule, homes)
            )


def _rights(source: PolicySource, shelf: Library) -> Iterator[Problem]:
    """Refuse a policy that leaves out what the law protects, or switches off the rules that recognise it."""
    own = {clause.id: clause for clause in source.clauses}
    if RIGHTS in source.leave_out:
        place = f"leave_out[{source.leave_out.index(RIGHTS)}]"
        yield Problem("policy.rights", _POLICY, None, place, f"a policy with the clause {RIGHTS}", "it left out")
    protecting = {
        rule.name for clause in (*shelf.clauses.values(), *source.clauses) for rule in clause.rules if rule.protects
    }
    for position, allow in enumerate(source.allow):
        if allow.rule in protecting:
            wanted = "a rule that limits something; this one recognises what people are free to say"
            yield Problem("policy.rights", _POLICY, None, f"allow[{position}].rule", wanted, f'"{allow.rule}"')
    shipped, mine = shelf.clauses.get(RIGHTS), own.get(RIGHTS)
    if shipped and mine and mine.rules and _protects(shipped) and not _protects(mine):
        wanted = "rules with protects = true, as the library's own clause has them"
        yield Problem("policy.rights", f"clauses/{RIGHTS}/rules.toml", None, "", wanted, "none")


def _protects(clause: Clause) -> bool:
    return any(rule.protects for rule in clause.rules)


def _clause(clause: Clause, source: PolicySource, shelf: Library) -> Iterator[Problem]:
    """Refuse an own clause that points nowhere or has too few questions."""
    place = f"clauses/{clause.id}"
    clauses = {*ORDER, *shelf.clauses, *(each.id for each in source.clauses)}
    facts = {fact.id for pack in shelf.packs.values() for fact in pack.facts}
    for key, names, known in (("see", clause.see, clauses), ("facts", clause.facts, facts)):
        for position, name in enumerate(names):
            if name not in known:
                wanted = "a clause" if key == "see" else "a fact of a country pack"
                yield Problem(
                    "clause.unknown",
                    f"{place}/clause.toml",
                    None,
                    f"{key}[{position}]",
                    wanted,
                    unknown_name(name, known),
                )
    for language in source.languages:
        text = clause.texts.get(language)
        if text is None:
            yield Problem(
                "clause.files", f"{place}/{language}.md", None, "", "the clause in a language of the policy", "no text"
            )
        elif len(text.questions) < QUESTIONS:
            wanted = f"at least {QUESTIONS} questions"
            yield Problem(
                "clause.questions", f"{place}/{language}.md", None, "questions", wanted, str(len(text.questions))
            )


def check_resolved(source: PolicySource, clauses: Iterable[Clause]) -> list[Problem]:
    """Return the sanctions that the filled clauses of the company name without a place in its work rules."""
    if source.work_rules is not None:
        return []
    return [problem for clause in clauses if clause.origin == "company" for problem in sanctions_in(clause)]


def sanctions_in(clause: Clause) -> Iterator[Problem]:
    """Yield a problem for every part of a filled clause that speaks of a sanction. Its incident and questions may tell of one."""
    for language, text in clause.texts.items():
        extra: dict[str, str] = {str(audience): part for audience, part in text.parts.items()}
        parts = {"title": text.title, "text": text.text, **extra, "why": text.why, "instead": text.instead}
        yield from _sanctions(parts, language, f"clauses/{clause.id}/{language}.md", "")
    for number, rule in enumerate(clause.rules):
        for language, words in rule.words.items():
            yield from _sanctions(
                dict(words), language, f"clauses/{clause.id}/rules.toml", f"rule[{number}].words.{language}."
            )


def _sanctions(parts: Mapping[str, str], language: str, file: str, place: str) -> Iterator[Problem]:
    wanted = "[work_rules] with article, date and document in policy.toml before a sanction is named"
    for part, said in parts.items():
        for word in sanction_words(said, language, money=part != "why")[:1]:
            yield Problem("policy.sanction", file, None, f"{place}{part}", wanted, f'"{word}"')
