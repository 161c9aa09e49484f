"""Nothing of a work in progress stays behind: no printing, no notes to oneself, no lint switched off without a reason."""

import ast
import re

import pytest

PRINTERS = ("src/vangrail/cli/output", "src/vangrail/web/evidence/verify_pack.py")  # the second runs without Vangrail
NOTES = re.compile("|".join(rf"\b{first}{second}\b" for first, second in [("TO", "DO"), ("FIX", "ME"), ("XX", "X")]))
SILENCED = re.compile(r"#\s*noqa\b(?!: [A-Z]+\d+(?:, [A-Z]+\d+)* -- \S)")
CODE = (".py", "Makefile", ".ci/run", "pyproject.toml", ".css", ".js", ".html")
"""Files whose capitals are no Spanish: library texts may shout what the pattern looks for."""


def prints(name: str, text: str) -> list[str]:
    """Say where a file prints by itself."""
    calls = (node for node in ast.walk(ast.parse(text, name)) if isinstance(node, ast.Call))
    return [
        f"{name}:{call.lineno}: prints" for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]


def notes(name: str, text: str) -> list[str]:
    """Say where somebody left a note to finish something."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{name}:{number}: {match[0]}" for number, line in lines for match in NOTES.finditer(line)]


def silenced(name: str, text: str) -> list[str]:
    """Say where a lint is switched off without its code and a reason, in the form `CODE -- reason`."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{name}:{number}: {line.strip()}" for number, line in lines if SILENCED.search(line)]


def test_only_the_output_of_the_command_line_prints(project):
    """A library that prints cannot be used in a server or a pipe."""
    sources = [name for name in project.python("src/") if not name.startswith(PRINTERS)]
    project.hold(prints, sources)


def test_no_note_to_oneself_stays(project):
    """What is unfinished stands in an issue, where others can see it."""
    project.hold(notes, [name for name in project.files() if name.endswith(CODE)])


def test_a_lint_that_is_switched_off_has_a_reason(project):
    """Who meets the exception learns why it is one."""
    project.hold(silenced, project.python())


def test_a_print_is_flagged():
    """A call is a fault, the word in a text is none."""
    assert prints("planted.py", "def f():\n    print(1)\n") == ["planted.py:2: prints"]
    assert prints("planted.py", "x = 'print(1)'  # print\n") == []


@pytest.mark.parametrize("note", ["TO" + "DO: later", "# FIX" + "ME", "XX" + "X"])
def test_a_note_is_flagged(note):
    """Each of the usual words is found; a to-do of the product is none."""
    assert len(notes("planted.py", f"x = 1  # {note}\n")) == 1
    assert notes("planted.py", "todos = []  # every to-do of a policy\n") == []


@pytest.mark.parametrize("rest", ["", ": S101", ": S101, N818", ": S101 --", " -- because"])
def test_a_lint_switched_off_in_silence_is_flagged(rest):
    """Neither a code nor a reason may be missing."""
    assert len(silenced("planted.py", f"x = 1  # no{'qa'}{rest}\n")) == 1
    assert silenced("planted.py", f"x = 1  # no{'qa'}: S101, N818 -- a table is read at once\n") == []
