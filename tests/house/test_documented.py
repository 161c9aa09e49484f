"""Whatever somebody can write into a command, a rule or an answer is named in the documentation."""

import importlib
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import tomli

LIBRARY = "src/vangrail/library"


def commands(root: Path) -> set[str]:
    """Return the full name of every command, such as `vangrail audit verify`."""
    if not (root / "src/vangrail/cli/main.py").exists():
        return set()
    from typer.main import get_command

    from tools.pages.commands import commands as named

    return {name for name, _ in named(get_command(importlib.import_module("vangrail.cli.main").app), "vangrail")}


def detectors(root: Path) -> set[str]:
    """Return the names that rules use for detectors."""
    if not (root / "src/vangrail/rules/detectors/__init__.py").exists():
        return set()
    return set(importlib.import_module("vangrail.rules.detectors").detectors())


def cues(root: Path) -> set[str]:
    """Return the names of the shared cues, which are those of their files."""
    return {file.stem for file in (root / LIBRARY / "cues").glob("*.toml")}


def rules(root: Path) -> set[str]:
    """Return the names of the library's rules."""
    files = (root / LIBRARY / "clauses").glob("*/rules.toml")
    return {rule["name"] for file in files for rule in tomli.loads(file.read_text("utf-8")).get("rule", [])}


def answers(root: Path) -> set[str]:
    """Return the keys that an answers file may hold."""
    if not (root / "src/vangrail/source/answer_forms.py").exists():
        return set()
    return set(importlib.import_module("vangrail.source.answer_forms").KEYS)


def unnamed(names: Iterable[str], pages: Iterable[str]) -> list[str]:
    """Return the names that no page has as a whole word, in the order of the alphabet."""
    text = "\n".join(pages)
    return [name for name in sorted(names) if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]


@pytest.mark.parametrize(
    ("find", "maker", "pages"),
    [
        (commands, "commands", "commands.md"),
        (detectors, "detectors", "detectors.md"),
        (cues, "cues", "cues.md"),
        (rules, "rules", "rules/*.md"),
        (answers, "answers", "answers.md"),
    ],
)
def test_everything_that_can_be_written_is_named(project, find, maker, pages):
    """What a page is made for stands in it; while a page has no maker yet, the test says so."""
    names = find(project.root)
    if not (project.root / f"tools/pages/{maker}.py").exists():
        pytest.skip(f"docs/{pages} has no maker yet: {len(names)} names wait for it")
    texts = [page.read_text("utf-8") for page in (project.root / "docs").glob(pages)]
    missing = unnamed(names, texts)
    assert not missing, f"docs/{pages} lacks {', '.join(missing)}"


def test_a_name_that_no_page_has_is_flagged():
    """A name counts as a whole: not as a part of a longer one."""
    assert unnamed(["phone", "email"], ["phone.mobile and `email`", "e-mail"]) == []
    assert unnamed(["phone", "hate-now"], ["telephone, phone-book", "hate-nowhere"]) == ["hate-now", "phone"]


@pytest.mark.parametrize(
    ("find", "path", "text", "found"),
    [
        (cues, "cues/negation.toml", "", {"negation"}),
        (rules, "clauses/a/rules.toml", '[[rule]]\nname = "one"\n[[rule]]\nname = "two"', {"one", "two"}),
    ],
)
def test_the_names_are_found_in_the_library(tmp_path, find, path, text, found):
    """Each kind of name is read from where its author writes it."""
    file = tmp_path / LIBRARY / path
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    assert find(tmp_path) == found
