"""The examples of a policy's rules as tests: what must be marked, what must be left alone, and what is known to be missed.

Every example is checked as its author's draft would be: by the whole policy, with the example's own account, platform and time.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final, Literal

from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Moment
from vangrail.check.verdict import Finding
from vangrail.errors import DraftError
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.policy.rule import LEVELS, Example, Rule

PICTURE: Final = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""One grey point: stands for the picture of an example that has one."""

Span = tuple[int, int]
Fault = Literal["", "silent", "marks", "spoke", "learned", "brackets", "draft"]
"""What went wrong: the rule said nothing; it marked other places; a rule spoke about a draft to be left alone; a known miss is
found by now; the brackets do not pair; the text is no draft."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example and what came of it. Spans count code points of `text`, which has no brackets.

    `spoke` names the rules whose findings are the fault; `detail` says more where a name is not enough.
    """

    clause: str
    rule: str
    language: str
    kind: Literal["flag", "pass", "miss"]
    text: str
    fault: Fault = ""
    wanted: tuple[Span, ...] = ()
    found: tuple[Span, ...] = ()
    spoke: tuple[str, ...] = ()
    detail: str = ""

    @property
    def ok(self) -> bool:
        """Whether the example came out as its author wrote it."""
        return not self.fault

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain values for JSON."""
        return {"ok": self.ok, **asdict(self)}


Only = Callable[[Clause, Rule, str], bool]
"""Chooses examples by clause, rule and language."""


def run_examples(checker: Checker, moment: Moment | None = None, *, only: Only | None = None) -> list[ExampleResult]:
    """Return the result of every example of the checker's policy that `only` chooses, in the order of the document.

    `moment` is when an example without a time of its own is checked, by default now. A rule that is allowed for a while or runs
    in the shadow is tested like any other, but says nothing about the examples of other rules.
    """
    moment = moment or Moment.now()
    loud = _where_every_rule_speaks(checker)
    quiet = {rule.name for _, rule in checker.policy.rules() if rule.shadow}
    results = []
    for rule, example, result in _examples(checker.policy, only):
        try:
            findings = loud.check(_draft(example, result), _moment(example, moment)).findings
        except DraftError as error:
            results.append(replace(result, fault="draft", detail=error.sentence))
        else:
            results.append(result if result.fault else _judge(result, rule, findings, quiet))
    return results


def _examples(policy: Policy, only: Only | None) -> Iterator[tuple[Rule, Example, ExampleResult]]:
    """Yield every chosen example with its rule and the result that it has before it is checked."""
    for clause, rule in policy.rules():
        for language, examples in rule.examples.items():
            for example in examples if only is None or only(clause, rule, language) else ():
                text, wanted = parse(example.text)
                result = ExampleResult(clause.id, rule.name, language, example.kind, text, wanted=wanted or ())
                yield rule, example, result if wanted is not None else replace(result, fault="brackets")


def _where_every_rule_speaks(checker: Checker) -> Checker:
    """Return a checker that silences no rule; the compiled database is the same one."""
    policy = checker.policy
    if not policy.allow and not any(rule.shadow for _, rule in policy.rules()):
        return checker
    clauses = tuple(
        clause.model_copy(update={"rules": tuple(rule.model_copy(update={"shadow": False}) for rule in clause.rules)})
        for clause in policy.clauses
    )
    return Checker(policy.model_copy(update={"clauses": clauses, "allow": (), "second_opinion": False}))


def _judge(result: ExampleResult, rule: Rule, findings: tuple[Finding, ...], quiet: set[str]) -> ExampleResult:
    own = next((finding for finding in findings if finding.rule == rule.name), None)
    if result.kind == "flag":
        return _flag(result, rule, own)
    if result.kind == "miss":
        return replace(result, fault="learned", found=own.spans) if own else result
    spoke = [each for each in findings if each is own or (each.level != LEVELS[0] and each.rule not in quiet)]
    if not spoke:
        return result
    return replace(result, fault="spoke", found=spoke[0].spans, spoke=tuple(finding.rule for finding in spoke))


def _flag(result: ExampleResult, rule: Rule, own: Finding | None) -> ExampleResult:
    if own is None:
        return replace(result, fault="silent")
    secret = any("lexicon:need_to_know" in cue.include for cue in rule.cues.values())  # what it found is never marked
    return result if secret or own.spans == result.wanted else replace(result, fault="marks", found=own.spans)


def _draft(example: Example, result: ExampleResult) -> Draft:
    return Draft(
        text=result.text,
        account=example.account,
        platform=example.platform,
        role=example.role,
        language=result.language,
        country=example.country,
        images=(PICTURE,) if example.has_image else (),
    )


def _moment(example: Example, moment: Moment) -> Moment:
    if example.at is None:
        return moment
    at: datetime = example.at if example.at.tzinfo else example.at.replace(tzinfo=UTC)
    return Moment(at=at, freezes=moment.freezes, precedents=moment.precedents)


def parse(marked: str) -> tuple[str, tuple[Span, ...] | None]:
    """Return an example's draft without its brackets, and what they mark; None when they do not pair.

    A bracket of the draft itself is written with a backslash before it.
    """
    text: list[str] = []
    spans: list[Span] = []
    start: int | None = None
    balanced = True
    position = 0
    while position < len(marked):
        char = marked[position]
        if char == "\\" and marked[position + 1 : position + 2] in {"[", "]"}:
            position += 1
            text.append(marked[position])
        elif char == "[":
            balanced &= start is None
            start = len(text)
        elif char == "]":
            balanced &= start is not None and start < len(text)
            begin, start = start or 0, None
            if spans and spans[-1][1] == begin:  # two that touch are one mark, as in a finding
                begin = spans.pop()[0]
            spans.append((begin, len(text)))
        else:
            text.append(char)
        position += 1
    return "".join(text), tuple(spans) if balanced and start is None else None
