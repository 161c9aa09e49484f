"""How the results of `vangrail test` look."""

from typing import TYPE_CHECKING, Final

from vangrail.check.examples import ExampleResult, Span
from vangrail.cli.messages import language, number, say
from vangrail.cli.output import Colour, Paint, write, write_json
from vangrail.source.problem_words import problem_line

if TYPE_CHECKING:
    from vangrail.cli.trial import Trial

FORMAT: Final = 1
"""The version of the JSON form."""


def as_json(trial: "Trial") -> None:
    """Write every failure and the counts, for programs."""
    write_json(
        {
            "format": FORMAT,
            "examples": len(trial.results),
            "failed": len(trial.failures),
            "failures": [result.to_dict() for result in trial.failures],
            "problems": [str(problem) for problem in trial.problems],
        }
    )


def as_text(trial: "Trial", color: Colour = "never") -> None:
    """Write every failure, by rule, and a line that counts."""
    paint = Paint(color)
    for problem in trial.problems:
        write(f"{paint(say('examples.problem'), 'red', 'bold')} {problem_line(problem, language())}")
    rule = ""
    for result in trial.failures:
        if result.rule != rule:
            rule = result.rule
            write(f"\n{paint(rule, 'bold')}  ({result.clause})")
        _write_failure(result, paint)
    rules = len({result.rule for result in trial.results})
    failed = len(trial.failures)
    key = "none" if not trial.results else "failed" if failed else "passed"
    line = say(f"examples.{key}", count=number(len(trial.results)), rules=number(rules), failed=number(failed))
    write(("\n" if failed else "") + paint(line, "red" if failed or trial.problems else "green"))


def _write_failure(result: ExampleResult, paint: Paint) -> None:
    fault = say(f"examples.fault.{result.fault}", spoke=", ".join(result.spoke))
    write(f"  {paint('✗', 'red')} {result.language} {result.kind}: {fault}")
    if result.fault == "draft":
        write(f"      {result.detail}")
        return
    wanted, found = say("examples.wanted"), say("examples.found")
    if result.fault in {"silent", "marks"}:
        wide = max(len(wanted), len(found))
        write(f"      {wanted:<{wide}}  {bracketed(result.text, result.wanted)}")
        if result.fault == "marks":
            write(f"      {found:<{wide}}  {bracketed(result.text, result.found)}")
    else:
        write(f"      {bracketed(result.text, result.found)}")


def bracketed(text: str, spans: tuple[Span, ...]) -> str:
    """Return a draft with brackets around what is marked, on one line."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [text[end:start], "[", text[start:stop], "]"]
        end = stop
    return " ".join("".join([*parts, text[end:]]).split("\n"))
