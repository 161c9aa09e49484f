"""What a company's rule may not be: without words, without examples, or made of names that do not exist."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.errors import Problem, RuleError
from vangrail.policy.clause import Clause
from vangrail.policy.company import Lexicon
from vangrail.policy.rule import Cue, Rule
from vangrail.rules.condition import ConditionError, prepare
from vangrail.rules.detectors import detectors
from vangrail.rules.fold import fold_text
from vangrail.rules.pattern import compile_pattern
from vangrail.source.conditions import WhenError, parse_when
from vangrail.source.library import Library
from vangrail.source.model import PolicySource
from vangrail.source.names import sectors
from vangrail.source.template import check_template
from vangrail.source.text import one_of, unknown_name

LEXICON: Final = ("company", "embargoed", "rooms", "need_to_know", *Lexicon.model_fields)
"""The lists of the company's own words that a cue may name."""

_KINDS: Final = {"shared": "a shared cue", "lexicon": "a list of the lexicon", "detector": "a detector"}
_MARKS: Final = re.compile(r"(?<!\\)[\[\]]")


def check_rules(clause: Clause, source: PolicySource, shelf: Library) -> list[Problem]:
    """Return what is wrong with the rules of an own clause. Keys are paths in its rules.toml."""
    return [
        problem
        for number, rule in enumerate(clause.rules)
        for problem in _Gate(clause, number, source, shelf).check(rule)
    ]


class _Gate:
    def __init__(self, clause: Clause, number: int, source: PolicySource, shelf: Library) -> None:
        self.file = f"clauses/{clause.id}/rules.toml"
        self.number = number
        self.languages = source.languages
        self.shelf = shelf

    def refuse(self, key: str, wanted: str, found: str) -> Problem:
        return Problem("rule.gate", self.file, None, f"rule[{self.number}].{key}", wanted, found)

    def check(self, rule: Rule) -> Iterator[Problem]:
        yield from self.words(rule)
        yield from self.examples(rule)
        yield from self.conditions(rule)
        for name, cue in rule.cues.items():
            yield from self.cue(f"cues.{name}", cue)
        for position, name in enumerate(rule.unless):
            if name not in self.shelf.cues:
                yield self.refuse(f"unless[{position}]", "a shared cue", unknown_name(name, self.shelf.cues))
        if rule.protects and rule.level != "fine":
            yield self.refuse("level", "fine for a rule that protects", f'"{rule.level}"')

    def words(self, rule: Rule) -> Iterator[Problem]:
        for language in self.languages:
            if language not in rule.words:
                yield self.refuse(f"words.{language}", "what, why and instead in every language of the policy", "none")
        for language, words in rule.words.items():
            for key, text in words:
                problems: list[Problem] = []
                check_template(text, self.file, problems)
                for each in problems:
                    yield self.refuse(f"words.{language}.{key}", each.wanted, each.found)

    def examples(self, rule: Rule) -> Iterator[Problem]:
        for language in self.languages:
            kinds = {example.kind for example in rule.examples.get(language, ())}
            for kind in ("flag", "pass"):
                if kind not in kinds:
                    yield self.refuse(f"example.{language}", f"at least one example with {kind}", "none")
        for language, examples in rule.examples.items():
            for position, example in enumerate(examples):
                if not _balanced(example.text) or (example.kind == "flag" and not _MARKS.search(example.text)):
                    key = f"example.{language}[{position}].{example.kind}"
                    yield self.refuse(
                        key, "[brackets] around what is marked, closed and not nested", f'"{example.text}"'
                    )

    def conditions(self, rule: Rule) -> Iterator[Problem]:
        try:
            prepare(rule.when, frozenset(rule.cues))
        except ConditionError as error:
            wanted, _, found = str(error).partition(", found ")
            yield self.refuse("when", wanted, found or f'"{rule.when}"')
        try:
            parse_when(rule.dial, sectors())
        except WhenError as error:
            yield self.refuse("dial", error.wanted, error.found)
        for name in rule.cues:
            if not re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", rule.when):
                yield self.refuse(f"cues.{name}", "a cue that `when` speaks of", "it unused")

    def cue(self, key: str, cue: Cue) -> Iterator[Problem]:
        for source in cue.include:
            kind, _, name = source.partition(":")
            known = self.known(kind)
            if known is None:
                yield self.refuse(key, one_of(["shared:NAME", "lexicon:NAME", "detector:NAME"]), f'"{source}"')
            elif (name.partition(".")[0] if kind == "detector" else name) not in known:
                yield self.refuse(key, _KINDS[kind], unknown_name(name, known))
        for language, entries in cue.words.items():
            for position, entry in enumerate(entries):
                yield from self.entry(f"{key}.{language}[{position}]", entry)

    def known(self, kind: str) -> tuple[str, ...] | None:
        if kind == "shared":
            return tuple(self.shelf.cues)
        if kind == "lexicon":
            return LEXICON
        return tuple(detectors()) if kind == "detector" else None

    def entry(self, key: str, entry: str) -> Iterator[Problem]:
        if not entry.startswith("re:"):
            if not fold_text(entry.removeprefix("=")).strip():
                yield self.refuse(key, "a word with letters or digits", f'"{entry}"')
            return
        try:
            compile_pattern(entry[3:], trusted=False)
        except RuleError as error:
            yield self.refuse(key, "a pattern that loads", str(error))


def _balanced(text: str) -> bool:
    """Tell whether the brackets of an example close in turn."""
    marks = "".join(_MARKS.findall(text))
    return marks.replace("[]", "") == ""
