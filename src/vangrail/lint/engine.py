"""The check's own engine on the sentences of a policy: the same folding, scan, conditions and marks, other rules."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

from vangrail.check.checker import Checker
from vangrail.check.context import Context
from vangrail.check.draft import Draft, Moment
from vangrail.lint.forms import ComponentForm, OverbreadthForm
from vangrail.lint.library import LintLibrary, load_lint_library
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.model import Policy
from vangrail.policy.rule import Cue, Rule
from vangrail.rules.fold import Folded
from vangrail.rules.spans import joined
from vangrail.source.answers import policy_from_answers

Span = tuple[int, int]
Heard = Mapping[tuple[str, str], list[Span]]
"""What was heard in a text: (rule, condition) to the words that made it true."""

_NOTHING: Final = ClauseText(title="-", text="-", why="-", instead="-")
_MOMENT: Final = Moment(at=datetime(2026, 1, 1, tzinfo=UTC))
"""No rule about a policy asks for the time."""


class Engine:
    """Every condition of the linter's library, compiled once; kept on disk as the check's own database is."""

    def __init__(self, library: LintLibrary) -> None:
        """Compile the conditions.

        Raises:
            PolicyError: one of them does not compile.
        """
        self._names: dict[str, tuple[str, str]] = {}
        forms: list[OverbreadthForm | ComponentForm] = [*library.overbreadth.values(), *library.components.values()]
        rules = [rule for form in forms for rule in self._rules(form)]
        self._checker = Checker(_policy(rules, library.cues))

    def _rules(self, form: OverbreadthForm | ComponentForm) -> list[Rule]:
        cues = {name: cue.value() for name, cue in form.cues.items()}
        found = []
        for kind, condition in form.conditions.items():
            if condition:
                name = f"{form.name}-is-{kind}"
                self._names[name] = (form.name, kind)
                found.append(
                    Rule(
                        name=name,
                        origin="library",
                        level="ask",
                        since=form.since,
                        when=" ".join(condition.split()),
                        within="draft",
                        cues=cues,
                    )
                )
        return found

    def heard(self, text: str, language: str, country: str | None, among: AbstractSet[str] | None = None) -> Heard:
        """Return every condition that is true of the text, with the spans of its words in code points of the text.

        `among` are names of rules; of the others nothing is decided.
        """
        rules = self._checker.rules
        hits = rules.matcher.hits(Folded(text))
        candidates = [
            rule
            for rule in rules.candidates(hits.columns())
            if among is None or self._names[rule.rule.name][0] in among
        ]
        if not candidates:
            return {}
        draft = Draft(text=text, account="corporate", language=language, country=country)
        context = Context(self._checker, draft, _MOMENT, hits)
        found: dict[tuple[str, str], list[Span]] = {}
        for rule in candidates:
            marked = context.decide(rule)
            if marked is not None:
                spans = sorted(context.folded.span(hit.start, hit.end) for hit in marked)
                found[self._names[rule.rule.name]] = list(joined(spans))
        return found


@lru_cache(maxsize=1)
def shipped_engine() -> Engine:
    """Return the engine of the shipped library, made once a process."""
    return Engine(load_lint_library())


def _policy(rules: list[Rule], cues: dict[str, Cue]) -> Policy:
    clause = Clause(
        id="lint",
        section="practice",
        audiences=("corporate",),
        desk="communications",
        since="0.1",
        review=date(2026, 1, 1),
        texts={"en": _NOTHING},
        rules=tuple(rules),
    )
    empty = policy_from_answers({"company": "Vangrail", "languages": ["en"]})
    return empty.model_copy(update={"clauses": (clause,), "cues": cues, "second_opinion": False, "packs": ()})
