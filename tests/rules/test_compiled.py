"""A database is kept by what it looks for, so that other words around the same rules cost no second compiling."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build import cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.rules import compiled
from vangrail.rules.database import Database

ONE = policy(rule("secret", "word", cues={"word": cue(en=["city", "town", r"re:\b[0-5] ?am\b"])}))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache folder."""
    monkeypatch.setenv("VANGRAIL_CACHE", str(tmp_path))
    return tmp_path


def compilings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by the number of expressions whenever some are compiled."""
    found: list[int] = []
    make = Database.__init__

    def count(self: Database, expressions: list[bytes]) -> None:
        if expressions:
            found.append(len(expressions))
        make(self, expressions)

    monkeypatch.setattr(Database, "__init__", count)
    return found


def test_other_words_of_a_clause_need_no_second_compiling(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A policy with another text has another digest, another plan and the same database."""
    found = compilings(monkeypatch)
    Checker(ONE)
    assert len(found) == 1
    rules = ONE.clauses[0].rules
    words = rules[0].words | {"en": rules[0].words["en"].model_copy(update={"why": "Because of the town."})}
    other = policy(rules[0].model_copy(update={"words": words}))
    assert other.digest != ONE.digest
    Checker(other)
    assert len(found) == 1
    assert len(list(folder.iterdir())) == 3


def test_another_word_to_look_for_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked for decides."""
    found = compilings(monkeypatch)
    Checker(ONE)
    Checker(policy(rule("secret", "word", cues={"word": cue(en=["city", "village"])})))
    assert len(found) == 2


def test_the_key_is_the_same_in_every_process() -> None:
    """The order in which Python keeps a set differs from process to process; that of the expressions may not."""
    code = (
        "from tests.build import cue, policy, rule\n"
        "from vangrail.rules import compiled, ruleset\n"
        "words = ['town', 'ville', r're:(?:big|large|huge|vast) (?:city|town|village|harbour)s?', r're:\\\\b[0-5] ?(?:am|pm)\\\\b']\n"
        "ruleset.database_of = lambda texts, cached: (compiled.Database([]), print(compiled._key(texts)))\n"
        "ruleset.RuleSet(policy(rule('one', 'word', cues={'word': cue(en=words, nl=words)})), cached=False)"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert len(found.pop().strip()) == 64


def test_expressions_that_run_together_are_not_the_same() -> None:
    """The length of each counts."""
    assert compiled.database_of([b"ab", b"c"])[1] != compiled.database_of([b"a", b"bc"])[1]


def test_a_plan_without_its_database_is_not_used(folder: Path) -> None:
    """Somebody removed half of the cache."""
    _, key = compiled.database_of([b"ab"])
    compiled.keep("digest", key, b"plan")
    found = compiled.load("digest")
    assert found
    assert found[0] == b"plan"
    for path in folder.iterdir():
        if b"plan" not in path.read_bytes():
            path.unlink()
    assert compiled.load("digest") is None
