"""What `vangrail init` says when the folder stands: what is in it, what is still open, and what to try."""

import shlex
from collections.abc import Mapping
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from vangrail.cli.messages import language, say, width
from vangrail.cli.output import Colour, Paint, paragraph, write
from vangrail.languages import NAMES
from vangrail.policy.model import Policy
from vangrail.source.answer_values import is_unknown
from vangrail.source.steps import steps
from vangrail.source.todos import Todo, todos

MOST: Final = 12
"""Lines that open points may take in the summary; the rest is counted."""

_NOTED: Final = frozenset("country desks owner quiet_periods spokespersons values work_rules works_council".split())
"""Answers without which the policy itself has a to-do."""


def summarise(
    policy: Policy,
    folder: Path,
    answers: Mapping[str, Any],
    *,
    today: date | None = None,
    colour: Colour = "auto",
) -> None:
    """Write the summary. Open points are named with who could settle them and why it matters."""
    paint, wide = Paint(colour), width()
    folder = folder if folder.name not in {"", ".."} else folder.resolve()
    write(paint(say("init.written", company=policy.company.name, folder=folder), "bold", "green"))
    languages = ", ".join(NAMES[code] for code in policy.languages)
    clauses, rules = len(policy.clauses), len(policy.rules())
    write(paragraph(say("init.contains", clauses=clauses, rules=rules, languages=languages), wide))
    write(paragraph(say("init.no_placeholders"), wide))
    _write_open(_todos(policy, folder, today), paint, wide, folder)
    if labels := _left_open(answers):
        write()
        write(paragraph(say("init.left_open", labels=", ".join(labels)), wide, ""))
    write(f"\n{paint(say('init.next'), 'bold')}")
    for line in commands(policy, folder):
        write(f"  {line}")


def write_todos(policy: Policy, folder: Path, colour: Colour = "auto", today: date | None = None) -> None:
    """Write everything that is open in a policy."""
    paint = Paint(colour)
    found = _todos(policy, folder, today)
    if found:
        _write_open(found, paint, width())
    else:
        write(say("init.nothing_open"))


def _todos(policy: Policy, folder: Path, today: date | None) -> list[Todo]:
    where = folder if folder.is_dir() else folder.parent
    return todos(policy, folder=where, today=today or datetime.now(UTC).date(), language=language())


def _write_open(found: list[Todo], paint: Paint, wide: int, folder: Path | None = None) -> None:
    """Write the open points under their headings; with a folder only the first ones, and where all of them stand."""
    used, shown = 0, 0
    for needs, notes in groupby(found, key=lambda todo: todo.needs):
        points = list(notes)
        heading = f"\n{paint(say(f'init.needs.{needs}', count=len(points)), 'bold', 'yellow')}"
        for point in _alike(points):
            lines = _lines(point, paint, wide)
            if folder and used + len(lines) > MOST:
                write("\n" + say("init.more", count=len(found) - shown, command=_command("init", folder, "--todo")))
                return
            write("\n".join([heading, *lines] if heading else lines))
            used, shown, heading = used + len(lines), shown + len(point), ""


def _alike(points: list[Todo]) -> list[list[Todo]]:
    """Return the points in groups that share their reason, such as one for each country."""
    return [list(group) for _, group in groupby(points, key=lambda todo: (todo.code, todo.who, todo.why))]


def _lines(point: list[Todo], paint: Paint, wide: int) -> list[str]:
    sign = paint("!", "yellow", "bold")
    first = [paragraph(todo.text, wide, "    ", "  ! ").replace("!", sign, 1) for todo in point]
    rest = paragraph(say("init.who", who=point[0].who, why=point[0].why), wide, "    ")
    return [*"\n".join(first).splitlines(), *(paint(line, "dim") for line in rest.splitlines())]


def _left_open(answers: Mapping[str, Any]) -> list[str]:
    """Return the labels of what somebody does not know yet and no to-do of the policy speaks about."""
    unknown = {key for key, answer in answers.items() if is_unknown(answer)} - _NOTED
    return [step.label for step in steps(language()) if step.key in unknown]


def commands(policy: Policy, folder: Path) -> list[str]:
    """Return two commands to try next: a draft in the policy's first language, and the pages that people read."""
    draft = say("init.draft", lang=policy.languages[0])
    pages = folder.with_name(f"{folder.name}-{say('init.pages')}")
    return [
        f'{_command("check", "--policy", folder)} --text "{draft}"',
        _command("build", folder, "--out", pages),
    ]


def _command(*words: object) -> str:
    return shlex.join(["vangrail", *map(str, words)])
