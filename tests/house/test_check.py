"""What `make check` runs is part of the tests, and each of its tools does notice a fault."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def recipe(makefile: str, target: str) -> list[str]:
    """Return the commands of a target of a Makefile, as written there."""
    match = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    return [line.strip() for line in match[1].splitlines()] if match else []


def run(command):
    """Run a command of the recipe with the interpreter of these tests; return the finished process."""
    words = shlex.split(command.replace("$(BIN)", shlex.quote(str(BIN))))
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", recipe((ROOT / "Makefile").read_text("utf-8"), "check"))
def test_each_line_of_make_check_passes(command):
    """Style, types, layers and made pages are as they should be."""
    done = run(command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_recipe_is_read():
    """The lines of the target come out, those of its neighbours do not."""
    assert recipe("a: b\n\tone\n\ncheck: x  ## y\n\ttwo 2\n\tthree\n\nc:\n\tfour\n", "check") == ["two 2", "three"]


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("ruff check --no-cache --config pyproject.toml", '"""P."""\n\nimport os\n'),
        ("ruff format --no-cache --check --config pyproject.toml", "x  =  1\n"),
        ("mypy --no-incremental", "def planted(x): ...\n"),
    ],
)
def test_a_planted_fault_is_noticed(tmp_path, command, text):
    """An unused import, a loose space and a function without types each fail."""
    planted = tmp_path / "planted.py"
    planted.write_text(text, "utf-8")
    done = run(f"$(BIN)/python -m {command} {shlex.quote(str(planted))}")
    assert done.returncode == 1, done.stderr
    assert "planted" in done.stdout
