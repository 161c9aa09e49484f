"""One clause's folder."""

import pytest

from tests.source.conftest import CLAUSE, RULE, TEXT, own_clause
from vangrail.source.clause_folder import ClauseFolder, read_bytes


def read(root, languages=("en",), *, own=True):
    """Return the clause of the fixture folder and the problems."""
    problems = []
    clause = ClauseFolder(root / "clauses/quiet_rooms", "clauses/quiet_rooms", problems, own=own).read(languages)
    return clause, problems


def test_a_folder_is_a_clause(folder):
    """Its facts, texts and rules; whose it is stands in the clause and in its rules."""
    clause, problems = read(folder(own_clause()))
    assert problems == []
    assert (clause.id, clause.origin, clause.rules[0].origin, list(clause.texts)) == (
        "quiet_rooms",
        "company",
        "company",
        ["en"],
    )
    clause, _ = read(folder(own_clause(), name="other"), own=False)
    assert (clause.origin, clause.rules[0].origin) == ("library", "library")


@pytest.mark.parametrize(
    ("files", "file", "wanted"),
    [
        ({"clause.toml": None}, "clause.toml", "a file with id"),
        ({"clause.toml": CLAUSE.replace("quiet_rooms", "loud_rooms")}, "clause.toml", "the name of its folder"),
        ({"clause.toml": CLAUSE + 'when = "sector = bnak"\n'}, "clause.toml", "retail, "),
        ({"en.md": None}, "en.md", "the clause in a language of the policy"),
        ({"en.md": TEXT + "{compnay}"}, "en.md", "a placeholder"),
        ({"en.md": b"\xff"}, "en.md", "plain text"),
        ({"fr.md": TEXT}, "fr.md", "clause.toml, rules.toml, en.md, nl.md or es.md"),
        ({"rule.toml": RULE}, "rule.toml", "clause.toml, rules.toml, en.md, nl.md or es.md"),
        ({"rules.toml": "rule = 3"}, "rules.toml", "a list"),
        ({"rules.toml": "= ="}, "rules.toml", "TOML"),
    ],
)
def test_what_is_wrong_names_its_file(folder, files, file, wanted):
    """One fault in one file, and the problem says which."""
    root = folder(own_clause() | {f"clauses/quiet_rooms/{name}": text for name, text in files.items()})
    clause, problems = read(root)
    assert clause is None
    assert (problems[0].file, problems[0].wanted.startswith(wanted)) == (f"clauses/quiet_rooms/{file}", True)


def test_other_files_may_lie_beside(folder):
    """A corpus of drafts or a note is nobody's mistake."""
    root = folder(own_clause() | {"clauses/quiet_rooms/drafts.jsonl": "{}", "clauses/quiet_rooms/notes.txt": "x"})
    assert read(root)[1] == []


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path):
    """A folder in the place of a file, or a lack of rights."""
    problems = []
    assert read_bytes(tmp_path, "x.md", problems) is None
    assert problems[0].wanted == "a file that can be read"
