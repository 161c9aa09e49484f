"""`vangrail init` from an answers file, and what it refuses."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.cli import init, terminal
from vangrail.errors import PolicyError, Problem
from vangrail.languages import SHIPPED
from vangrail.source.published import load_policy

EXAMPLES = Path(__file__).parents[2] / "examples"

ANSWERS = """
company = "Acme"
country = "NL"
size = "?"
legal_matters = ["the Molina case"]
"""


@pytest.fixture
def answers(tmp_path):
    """Give a small answers file."""
    file = tmp_path / "acme.toml"
    file.write_text(ANSWERS, "utf-8")
    return file


def left(folder):
    """Return the names that stand in a folder."""
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("company", ["fietshuis", "solvane"])
def test_an_example_company_has_its_policy(run, tmp_path, company, language):
    """The folder loads, nothing is left to fill in, and the summary says so in the language that is spoken."""
    folder = tmp_path / "policy"
    done = run("init", folder, "--answers", EXAMPLES / company / "answers.toml", "--lang", language)
    assert (done.exit_code, done.stderr) == (0, "")
    policy = load_policy(folder)
    # What people read; the cues of a rule about templates hold placeholders on purpose.
    read = [text.model_dump_json() for clause in policy.clauses for text in clause.texts.values()]
    read += [words.model_dump_json() for _, rule in policy.rules() for words in rule.words.values()]
    assert not re.search(r"\{[a-z_.]+\}", " ".join(read))
    assert policy.company.name in done.stdout.splitlines()[0]
    assert {str(len(policy.clauses)), str(len(policy.rules()))} <= set(done.stdout.splitlines()[1].split())


def test_what_the_summary_proposes_works(process, answers, tmp_path):
    """Both commands run as they are printed, and the draft has something to say about it."""
    done = process("init", "my policy", "--answers", answers, cwd=tmp_path)
    lines = [line for line in done.stdout.decode().splitlines() if line.startswith("  vangrail ")]
    check, build = (shlex.split(line)[1:] for line in lines)
    assert (check[0], process(*check, "--fail-on", "change", cwd=tmp_path).returncode) == ("check", 1)
    assert (build[0], process(*build, cwd=tmp_path).returncode) == ("build", 0)


@pytest.mark.parametrize("language", SHIPPED)
def test_the_draft_to_try_is_found(run, tmp_path, language):
    """In each language that a policy may begin with."""
    answers = tmp_path / "a.json"
    answers.write_text(f'{{"company": "Acme", "languages": ["{language}"]}}', "utf-8")
    done = run("init", tmp_path / "p", "--answers", answers)
    draft = re.search(r'--text "(.*)"', done.stdout)[1]
    assert Checker(load_policy(tmp_path / "p")).check(Draft(text=draft)).level == "change"


@pytest.mark.parametrize("given", ['{"company": "Acme", "listed": true}', 'company = "Acme"\nlisted = true\n'])
def test_answers_may_come_in_as_a_stream(run, tmp_path, given):
    """As JSON or as TOML."""
    done = run("init", tmp_path / "p", "--answers", "-", stdin=given)
    assert done.exit_code == 0, done.stderr
    assert load_policy(tmp_path / "p").company.listed


def test_what_is_not_known_yet_is_named(run, answers, tmp_path):
    """A question mark is an answer too, and the summary remembers it."""
    done = run("init", tmp_path / "p", "--answers", answers)
    assert "You did not know yet: Number of people." in done.stdout


def test_everything_wrong_is_said_at_once(run, tmp_path):
    """A key that does not exist, a wrong value, a wrong kind: each with its file, and nothing is written."""
    file = tmp_path / "acme.toml"
    file.write_text('contry = "BE"\nuse_at_work = "sometimes"\nsize = "many"\nlegal_matters = 3\n', "utf-8")
    done = run("init", tmp_path / "p", "--answers", file)
    assert (done.exit_code, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert all(line.startswith("acme.toml: ") for line in lines[:-1])
    assert lines[-1] == "5 problems."
    for wanted in ("company", 'did you mean "country"', "sometimes", "size", "legal_matters"):
        assert sum(wanted in line for line in lines if f"one of {wanted}" not in line) >= 1
    assert left(tmp_path) == ["acme.toml"]


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("none.toml", "no file none.toml"),
        (".", "is a folder"),
        ("-", "Standard input:1: wanted"),
        ("x.json", "x.json:1"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(run, tmp_path, monkeypatch, where, said):
    """Missing, a folder, neither TOML nor JSON."""
    monkeypatch.chdir(tmp_path)
    Path("x.json").write_text("{", "utf-8")
    done = run("init", "p", "--answers", where, stdin="company = ")
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not Path("p").exists()


@pytest.mark.parametrize("language", SHIPPED)
def test_without_a_terminal_and_answers_it_says_what_to_do(run, tmp_path, language):
    """One sentence that names the option, in the language that is spoken."""
    done = run("init", tmp_path / "p", "--lang", language)
    assert (done.exit_code, done.stderr.count("\n"), left(tmp_path)) == (2, 1, [])
    assert "--answers" in done.stderr


def test_other_files_are_left_alone(run, answers, tmp_path):
    """A folder with something else in it is refused; with --force the policy stands beside it."""
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "thesis.txt").write_text("x")
    refused = run("init", folder, "--answers", answers)
    assert (refused.exit_code, left(folder)) == (2, ["thesis.txt"])
    assert "--force" in refused.stderr
    assert run("init", folder, "--answers", answers, "--force").exit_code == 0
    assert left(folder) == ["need_to_know.toml", "policy.toml", "thesis.txt"]


def test_the_same_answers_may_be_given_again(run, answers, tmp_path):
    """Nothing changes, not even the salt of what only Legal may know."""
    folder = tmp_path / "p"
    run("init", folder, "--answers", answers)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert run("init", folder, "--answers", answers).exit_code == 0
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_another_policy_is_not_overwritten(run, answers, tmp_path):
    """Unless somebody says so; then what no question asks for stays."""
    folder = tmp_path / "p"
    run("init", folder, "--answers", answers)
    with (folder / "policy.toml").open("a") as file:
        file.write('\n[[consultation]]\nwho = "staff"\non = 2026-05-01\noutcome = "agreed"\n')
    answers.write_text('company = "Acme Two"\n', "utf-8")
    before = (folder / "policy.toml").read_bytes()
    refused = run("init", folder, "--answers", answers)
    assert (refused.exit_code, (folder / "policy.toml").read_bytes()) == (2, before)
    assert run("init", folder, "--answers", answers, "--force").exit_code == 0
    policy = load_policy(folder)
    assert (policy.company.name, [each.who for each in policy.consultations]) == ("Acme Two", ["staff"])
    assert policy.need_to_know.terms == ("the Molina case",)


def test_a_broken_policy_is_not_replaced_unseen(run, answers, tmp_path):
    """Own clauses in it could be lost: without --force it counts as taken, with it its problems are said."""
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "policy.toml").write_text("company = ")
    for words, said in (((), "already"), (("--force",), "policy.toml:1")):
        done = run("init", folder, "--answers", answers, *words)
        assert (done.exit_code, said in done.stderr) == (2, True)
    assert (folder / "policy.toml").read_text() == "company = "


def test_a_place_without_permission_is_one_sentence(run, answers, tmp_path, monkeypatch):
    """Said before anything is asked."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = run("init", tmp_path / "p", "--answers", answers)
    assert (done.exit_code, done.stderr) == (2, f"{tmp_path}: There is no permission for this.\n")


def test_a_disk_that_refuses_leaves_nothing(answers, tmp_path):
    """A file may have no byte: one sentence, exit code 2, no folder."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10));"
        "sys.argv = ['vangrail', *sys.argv[1:]]; from vangrail.cli.main import run; run()"
    )
    words = [sys.executable, "-c", code, "init", str(tmp_path / "p"), "--answers", str(answers), "--lang", "en"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr.count("\n"), left(tmp_path)) == (2, 1, ["acme.toml"]), done.stderr
    assert "The disk is full" in done.stderr


def test_answers_are_saved_from_an_interview_only(run, answers, tmp_path):
    """A file of answers is there already."""
    done = run("init", tmp_path / "p", "--answers", answers, "--save-answers", tmp_path / "b.toml")
    assert (done.exit_code, left(tmp_path)) == (2, ["acme.toml"])


def test_the_to_dos_of_a_policy_can_be_read_later(run, folder, tmp_path):
    """All of them, and nothing is written."""
    before = (folder / "policy.toml").stat().st_mtime_ns
    done = run("init", folder, "--todo", "--lang", "nl")
    assert done.exit_code == 0
    assert "Kies een datum om het beleid opnieuw te bekijken." in done.stdout
    assert "--todo" not in done.stdout
    assert (folder / "policy.toml").stat().st_mtime_ns == before
    assert run("init", tmp_path / "none", "--todo").exit_code == 2


def test_an_interview_that_cannot_be_written_gives_its_answers_back(run, monkeypatch, tmp_path):
    """Ten minutes of answers come out as a file to keep."""

    class Held:
        def __init__(self, *_):
            pass

        def run(self):
            return {"company": "Acme", "size": 12}

    def refuse(*_, **__):
        raise PolicyError([Problem("policy.write", "p", None, "", "a place to write to", "none")])

    monkeypatch.setattr(terminal, "there_is_one", lambda: True)
    monkeypatch.setattr("vangrail.cli.asking.Interview", Held)
    monkeypatch.setattr("vangrail.cli.init_folder.write_policy", refuse)
    done = run("init", tmp_path / "p")
    assert (done.exit_code, tomli.loads(done.stdout)) == (2, {"company": "Acme", "size": 12})
    assert "a place to write to" in done.stderr


def test_the_module_costs_nothing_to_import():
    """Help starts fast because nothing heavy is imported with the command."""
    assert not {"questionary", "resolve", "Interview"} & set(vars(init))
