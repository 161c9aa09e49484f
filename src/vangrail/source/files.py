"""A policy source as the files it is written to. Reading them gives the same value back."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from vangrail.policy.clause import Clause
from vangrail.policy.company import Desk, Embargo, NeedToKnow, Person
from vangrail.policy.rule import Cue, Example, Rule
from vangrail.source.markdown import write_clause
from vangrail.source.model import PolicySource
from vangrail.source.reader import CLAUSES, NEED_TO_KNOW, POLICY
from vangrail.source.toml_text import pairs, table


def files_of(source: PolicySource) -> dict[str, str]:
    """Return the text of every file of a policy folder by its path in the folder.

    Raises:
        ValueError: a text holds something its file cannot carry.
    """
    found = {POLICY: policy_toml(source)}
    if source.need_to_know:
        found[NEED_TO_KNOW] = need_to_know_toml(source.need_to_know)
    for clause in source.clauses:
        home = f"{CLAUSES}/{clause.id}"
        found[f"{home}/clause.toml"] = clause_toml(clause)
        for language, text in clause.texts.items():
            found[f"{home}/{language}.md"] = write_clause(text, language)
        if clause.rules:
            found[f"{home}/rules.toml"] = rules_toml(clause.rules)
    return found


def changed(part: BaseModel) -> dict[str, Any]:
    """Return the fields of a value that differ from their defaults, in their order."""
    fields = type(part).model_fields
    return {
        name: each
        for name, each in part
        if fields[name].is_required() or each != fields[name].get_default(call_default_factory=True)
    }


def policy_toml(source: PolicySource) -> str:
    """Return policy.toml."""
    company = changed(source.company)
    people = {name: company.pop(name) for name in ("owner", "spokespersons") if name in company}
    top = {"company": company.pop("name"), **company, "languages": source.languages, "version": source.version}
    choices = {"audiences", "leave_out", "second_opinion", "open_check"}
    top |= {name: each for name, each in changed(source).items() if name in choices}
    lines = [*pairs(top), *table("[dials]", dict(source.dials))]
    if "owner" in people:
        lines += table("[owner]", changed(people["owner"]))
    for person in people.get("spokespersons", ()):
        lines += table("[[spokesperson]]", changed(person))
    for held, desk in source.desks.items():
        lines += ["", f"[desks.{held}]", *pairs(_desk(desk))]
    lines += table("[lexicon]", changed(source.lexicon))
    for embargo in source.embargoes:
        lines += table("[[embargo]]", _embargo(embargo))
    several = {"quiet_period": source.quiet_periods, "room": source.rooms, "account": source.accounts}
    for route in source.routes:
        steps = [changed(step) for step in route.steps]
        lines += table("[[route]]", {**changed(route), "steps": steps})
    for name, parts in {**several, "consultation": source.consultations, "allow": source.allow}.items():
        for part in parts:
            lines += table(f"[[{name}]]", changed(part))
    if source.work_rules:
        rules = source.work_rules
        lines += table("[work_rules]", {"article": rules.article, "date": rules.dated, "document": rules.document})
    lines += table("[review]", changed(source.review))
    return "\n".join(lines) + "\n"


def _person(person: Person | None) -> Any:
    if person is None:
        return None
    return dict(changed(person)) if person.role or person.contact else person.name


def _desk(desk: Desk) -> dict[str, Any]:
    person = _person(desk.person)
    contact = None
    if isinstance(person, dict) and "role" not in person:
        person, contact = person["name"], person["contact"]
    return {
        "person": person,
        "contact": contact,
        "deputy": _person(desk.deputy),
        "hours": desk.hours,
        "answers_within": desk.answers_within,
    }


def _embargo(embargo: Embargo) -> dict[str, Any]:
    until = embargo.until
    named = isinstance(until.tzinfo, ZoneInfo) and until.tzinfo.key
    return {
        "terms": embargo.terms,
        "until": until.replace(tzinfo=None) if named else until,
        "timezone": named or None,
        "market": embargo.market,
        "note": embargo.note,
    }


def need_to_know_toml(need_to_know: NeedToKnow) -> str:
    """Return need_to_know.toml."""
    return "\n".join(pairs(dict(need_to_know))) + "\n"


def clause_toml(clause: Clause) -> str:
    """Return clause.toml."""
    keys = ("id", "section", "audiences", "desk", "since", "review", "when", "see", "facts")
    lines = pairs({name: getattr(clause, name) for name in keys})
    for link in clause.links:
        lines += [
            "",
            "[[link]]",
            *(f"title.{line}" for line in pairs(link.title)),
            *pairs({"url": link.url, "dated": link.dated}),
        ]
    return "\n".join(lines) + "\n"


def rules_toml(rules: tuple[Rule, ...]) -> str:
    """Return rules.toml."""
    lines: list[str] = []
    for rule in rules:
        plain = {
            name: each for name, each in changed(rule).items() if name not in {"origin", "cues", "words", "examples"}
        }
        lines += ["", "[[rule]]", *pairs(plain)]
        cues = [line for name, cue in rule.cues.items() for line in _cue(name, cue)]
        lines += ["", "[rule.cues]", *cues] if cues else []
        for language, words in rule.words.items():
            lines += table(f"[rule.words.{language}]", dict(words))
        for language, examples in rule.examples.items():
            for example in examples:
                lines += table(f"[[rule.example.{language}]]", _example(example))
    return "\n".join(lines[1:]) + "\n"


def _cue(name: str, cue: Cue) -> list[str]:
    if not cue.words:
        return pairs({name: cue.include[0] if len(cue.include) == 1 else cue.include})
    words: Mapping[str, Any] = {**cue.words, "include": cue.include}
    return [f"{name}.{line}" for line in pairs(words)]


def _example(example: Example) -> dict[str, Any]:
    rest = {name: each for name, each in changed(example).items() if name not in {"kind", "text"}}
    return {example.kind: example.text, **rest}
