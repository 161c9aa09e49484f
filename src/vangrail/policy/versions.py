"""The difference between two versions of a policy: what changed, for whom, and whether people should read it again."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.base import Value
from vangrail.policy.changes import Change, Changes, Kind
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.company import NOBODY, NOBODY_AT, Person
from vangrail.policy.model import Policy
from vangrail.policy.rule import Rule
from vangrail.policy.words_diff import is_typo

_PEOPLE: Final = frozenset({"owner", "spokespersons"})
_RULE_PARTS: Final = ("level", "when", "within", "unless", "dial", "protects", "shadow", "cues")


def diff(old: Policy, new: Policy) -> Changes:
    """Return what changed from one version to another. Need-to-know terms never show; only that their list changed does."""
    found = tuple(_Diff(old, new).run()) if old.digest != new.digest else ()
    return Changes(old.digest, new.digest, found)


class _Diff:
    def __init__(self, old: Policy, new: Policy) -> None:
        self.old = old
        self.new = new
        self.everybody = tuple(audience for audience in AUDIENCES if audience in {*old.audiences, *new.audiences})
        self.masks = (_mask(old), _mask(new))

    def run(self) -> Iterator[Change]:
        yield from self.company()
        for name in ("dials", "lexicon"):
            yield from self.parts(
                name,
                dict(getattr(self.old, name)),
                dict(getattr(self.new, name)),
                "dial" if name == "dials" else "facts",
            )
        yield from self.parts("desks", _by_name(self.old.desks), _by_name(self.new.desks), "people")
        for name in ("embargoes", "quiet_periods", "rooms", "accounts", "routes", "consultations"):
            yield from self.parts(name, _listed(getattr(self.old, name)), _listed(getattr(self.new, name)), "facts")
        yield from self.parts(
            "allow", {each.rule: each for each in self.old.allow}, {each.rule: each for each in self.new.allow}, "rule"
        )
        yield from self.parts("", {"work_rules": self.old.work_rules}, {"work_rules": self.new.work_rules}, "sanctions")
        yield from self.parts("review", dict(self.old.review), dict(self.new.review), "facts")
        yield from self.clauses()
        yield from self.cues()
        yield from self.parts("packs", _facts(self.old), _facts(self.new), "facts")
        for name in ("version", "library_version", "second_opinion", "open_check"):
            yield from self.parts("", {name: getattr(self.old, name)}, {name: getattr(self.new, name)}, "facts")
        if self.old.need_to_know_seal != self.new.need_to_know_seal:
            yield Change("need_to_know", "changed", "need_to_know", ())

    def company(self) -> Iterator[Change]:
        for name, before in self.old.company:
            after = getattr(self.new.company, name)
            yield from self.parts("company", {name: before}, {name: after}, "people" if name in _PEOPLE else "facts")
        yield from self.parts("", {"audiences": self.old.audiences}, {"audiences": self.new.audiences}, "readers")
        yield from self.parts("", {"languages": self.old.languages}, {"languages": self.new.languages}, "language")

    def parts(self, path: str, old: Mapping[str, Any], new: Mapping[str, Any], reason: str) -> Iterator[Change]:
        """Compare two tables key by key."""
        for key in dict.fromkeys([*old, *new]):
            before, after = old.get(key), new.get(key)
            if before != after:
                where = f"{path}.{key}" if path else key
                yield Change(where, _kind(before, after), reason, self.everybody, _shown(before), _shown(after))

    def clauses(self) -> Iterator[Change]:
        old = {clause.id: clause for clause in self.old.clauses}
        new = {clause.id: clause for clause in self.new.clauses}
        for name in dict.fromkeys([*new, *old]):
            before, after = old.get(name), new.get(name)
            if before is None or after is None:
                clause = before or after
                if clause is not None:
                    yield Change(
                        f"clauses.{name}",
                        _kind(before, after),
                        "clause",
                        clause.audiences,
                        _title(before),
                        _title(after),
                    )
            elif before != after:
                yield from self.clause(before, after)

    def clause(self, old: Clause, new: Clause) -> Iterator[Change]:
        path = f"clauses.{new.id}"
        audiences = tuple(audience for audience in AUDIENCES if audience in {*old.audiences, *new.audiences})
        if old.audiences != new.audiences:
            moved = tuple(
                audience for audience in audiences if (audience in old.audiences) != (audience in new.audiences)
            )
            yield Change(f"{path}.audiences", "changed", "readers", moved, _shown(old.audiences), _shown(new.audiences))
        for language in dict.fromkeys([*old.texts, *new.texts]):
            before, after = old.texts.get(language), new.texts.get(language)
            if before is None or after is None:
                yield Change(f"{path}.{language}", _kind(before, after), "language", audiences)
            elif before != after:
                yield from self.texts(path, language, before, after, audiences)
        keys = ("section", "desk", "since", "review", "when", "see", "facts", "links", "origin")
        for key in keys:
            if getattr(old, key) != getattr(new, key):
                reason = "people" if key == "desk" else "facts"
                yield Change(
                    f"{path}.{key}", "changed", reason, audiences, _shown(getattr(old, key)), _shown(getattr(new, key))
                )
        yield from self.rules(path, old, new, audiences)

    def texts(
        self, path: str, language: str, old: ClauseText, new: ClauseText, audiences: tuple[Audience, ...]
    ) -> Iterator[Change]:
        for part in ("title", "text", "why", "instead"):
            yield from self.text(f"{path}.{part}.{language}", getattr(old, part), getattr(new, part), audiences)
        for audience in AUDIENCES:
            yield from self.text(
                f"{path}.{audience}.{language}", old.parts.get(audience, ""), new.parts.get(audience, ""), (audience,)
            )
        for part in ("incident", "questions"):
            if getattr(old, part) != getattr(new, part):
                before, after = _shown(getattr(old, part)), _shown(getattr(new, part))
                yield Change(f"{path}.{part}.{language}", "changed", "training", audiences, before, after)

    def text(self, path: str, before: str, after: str, audiences: tuple[Audience, ...]) -> Iterator[Change]:
        if before == after:
            return
        # Who answers is told inside the texts too; that somebody else does is no new rule.
        bare_old, bare_new = self.masks[0](before), self.masks[1](after)
        reason = "people" if bare_old == bare_new else "typo" if is_typo(bare_old, bare_new) else "limit"
        yield Change(path, _kind(before or None, after or None), reason, audiences, before, after)

    def rules(self, path: str, old: Clause, new: Clause, audiences: tuple[Audience, ...]) -> Iterator[Change]:
        before_all = {rule.name: rule for rule in old.rules}
        after_all = {rule.name: rule for rule in new.rules}
        for name in dict.fromkeys([*after_all, *before_all]):
            before, after = before_all.get(name), after_all.get(name)
            where = f"{path}.rules.{name}"
            if before is None or after is None:
                silent = all(rule.shadow for rule in (before, after) if rule)
                yield Change(where, _kind(before, after), "rule", audiences, small=silent)
            elif before != after:
                yield from self.rule(where, before, after, audiences)

    def rule(self, path: str, old: Rule, new: Rule, audiences: tuple[Audience, ...]) -> Iterator[Change]:
        for key, before in old:
            after = getattr(new, key)
            if key != "words" and before != after:
                reason = "rule" if key in _RULE_PARTS else "people" if key == "desk" else "facts"
                shown = ("", "") if key in {"cues", "examples"} else (_shown(before), _shown(after))
                yield Change(f"{path}.{key}", "changed", reason, audiences, *shown, small=new.shadow and old.shadow)
        for language in dict.fromkeys([*old.words, *new.words]):
            words = [dict(rule.words[language]) if language in rule.words else {} for rule in (old, new)]
            for part in ("what", "why", "instead"):
                yield from self.text(
                    f"{path}.{part}.{language}", words[0].get(part, ""), words[1].get(part, ""), audiences
                )

    def cues(self) -> Iterator[Change]:
        """Compare the shared cues; a changed one concerns the readers of the clauses whose rules look for it."""
        for name in dict.fromkeys([*self.old.cues, *self.new.cues]):
            before, after = self.old.cues.get(name), self.new.cues.get(name)
            if before != after:
                small = (
                    before is None or after is None
                )  # the rules that use it, or no longer do, are changes of their own
                yield Change(f"cues.{name}", _kind(before, after), "rule", self.readers_of(name), small=small)

    def readers_of(self, cue: str) -> tuple[Audience, ...]:
        """Return who reads a clause whose rules look for a shared cue; one that no rule names is read for every draft."""
        names = {f"shared:{cue}"}
        for _ in self.new.cues:  # as deep as cues can be built from each other
            names |= {f"shared:{name}" for name, each in self.new.cues.items() if names & set(each.include)}
        found: set[Audience] = set()
        for clause, rule in self.new.rules():
            sources = {source for each in rule.cues.values() for source in each.include}
            if names & (sources | {f"shared:{name}" for name in rule.unless}):
                found |= set(clause.audiences)
        return tuple(audience for audience in AUDIENCES if audience in found) or self.everybody


def _mask(policy: Policy) -> Callable[[str], str]:
    """Return a function that hides the names of the company and of who answers in its texts."""
    people = [person for desk in policy.desks.values() for person in (desk.person, desk.deputy)]
    people += [policy.company.owner, *policy.company.spokespersons]
    names = sorted({person.name for person in people if isinstance(person, Person)}, key=len, reverse=True)
    stand_ins = [words for each in (NOBODY, *NOBODY_AT.values()) for words in each.values()]
    who = "|".join(re.escape(name) for name in [*names, *stand_ins])
    answers = re.compile(rf"(?<!\w)(?:{who})(?!\w)(?: \([^()]*\))?", re.IGNORECASE)
    company = re.compile(rf"(?<!\w){re.escape(policy.company.name)}(?!\w)")
    return lambda text: company.sub("{company}", answers.sub("{desk}", text))


def _kind(before: object, after: object) -> Kind:
    return "added" if before is None else "removed" if after is None else "changed"


def _title(clause: Clause | None) -> str:
    return next(iter(clause.texts.values())).title if clause and clause.texts else ""


def _listed(values: Iterable[Value]) -> dict[str, Value]:
    """Return the entries of a register by what names them, so that moving one is no change."""
    found: dict[str, Value] = {}
    for value in values:
        name = str(next(iter(dict(value).values())))
        found[name if name not in found else f"{name} {len(found)}"] = value
    return found


def _by_name(table: Mapping[Any, Value]) -> dict[str, Value]:
    return {str(name): value for name, value in table.items()}


def _facts(policy: Policy) -> dict[str, Any]:
    return {f"{pack.country}.{fact.id}": fact for pack in policy.packs for fact in pack.facts}


def _shown(value: object) -> str:
    """Return a value as a person may read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(_shown(each) for each in value)
    if isinstance(value, Value):
        return ", ".join(f"{name} {_shown(each)}" for name, each in value if each not in (None, "", ()))
    return str(value)
