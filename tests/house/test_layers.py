"""The contracts on imports break when they should. That they hold today is a line of `make check`."""

import subprocess
import sys
from pathlib import Path

import pytest

PARTS = ("errors", "languages", "policy", "rules", "source", "check", "decisions", "screen", "lint", "cli", "web")


def lint(place: Path, importer: str, statement: str) -> subprocess.CompletedProcess[str]:
    """Run the project's contracts over a stand-in package in which one part has one import."""
    (place / "pyproject.toml").write_text((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"), "utf-8")
    for part in ("", *PARTS):
        room = place / "vangrail" / part
        room.mkdir(exist_ok=True)
        (room / "__init__.py").write_text(statement + "\n" if part == importer else "", "utf-8")
        if part:
            (room / ("config.py" if part == "web" else "inner.py")).write_text("", "utf-8")
    words = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    return subprocess.run(words, cwd=place, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("importer", "statement"),
    [
        ("rules", "import vangrail.check"),
        ("policy", "from vangrail.rules import inner"),
        ("errors", "import vangrail.policy"),
        ("check", "import vangrail.screen"),
        ("screen", "import vangrail.lint"),
        ("decisions", "import vangrail.rules.inner"),
        ("check", "import vangrail.decisions"),
        ("cli", "import requests"),
        ("source", "import sqlite3"),
        ("policy", "import django.db"),
    ],
)
def test_an_import_against_the_layers_breaks_a_contract(tmp_path, importer, statement):
    """Upwards, sideways and out to the network or a database: each is found."""
    done = lint(tmp_path, importer, statement)
    assert (done.returncode, "is not allowed to import" in done.stdout) == (1, True), done.stdout


@pytest.mark.parametrize(
    ("importer", "statement"),
    [("cli", "import vangrail.screen"), ("decisions", "import vangrail.policy"), ("web", "import django.db, sqlite3")],
)
def test_an_import_along_the_layers_is_kept(tmp_path, importer, statement):
    """Downwards is what layers are for, and the web is a shell around the core."""
    done = lint(tmp_path, importer, statement)
    assert done.returncode == 0, done.stdout


def test_a_part_that_no_contract_names_is_noticed(tmp_path):
    """A new part has to be given its place."""
    (tmp_path / "vangrail/novelty").mkdir(parents=True)
    (tmp_path / "vangrail/novelty/__init__.py").write_text("", "utf-8")
    assert "- vangrail.novelty" in lint(tmp_path, "", "").stdout
