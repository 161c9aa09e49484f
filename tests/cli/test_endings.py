"""However a command ends: a number, and one sentence where something went wrong."""

import errno
from pathlib import Path

import pytest
import typer

from vangrail.cli import endings
from vangrail.errors import AnswersError, DraftError, PolicyError, Problem, TableError

PROBLEM = Problem("x", "policy.toml", 3, "country", "a country", '"Belgiumm"')


def raising(error):
    """Return a command that ends with an error."""

    def run():
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Stopped. Nothing half-finished was left behind."),
        (typer.Abort(), 130, "Stopped. Nothing half-finished was left behind."),
        (BrokenPipeError(), 141, ""),
        (MemoryError(), 2, "There is not enough memory for this."),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), 2, "This is not text in UTF-8."),
        (OSError(errno.ENOSPC, "No space left"), 2, "The disk is full. Nothing half-written was left behind."),
        (PermissionError(errno.EACCES, "denied", "a.txt"), 2, "a.txt: There is no permission for this."),
        (OSError(errno.EIO, "Input/output error", "b"), 2, "b: The system says: Input/output error."),
        (DraftError("A draft is text"), 2, "A draft is text"),
        (TableError("wanted", key="empty", file="a.csv"), 2, "a.csv is empty."),
        (TableError("as it stands", column="x"), 2, "as it stands"),
        (PolicyError([PROBLEM]), 2, str(PROBLEM)),
        (AnswersError([PROBLEM, PROBLEM]), 2, f"{PROBLEM}\n{PROBLEM}\n2 problems."),
        (ZeroDivisionError("secret draft text"), 2, "did not foresee (ZeroDivisionError)"),
    ],
)
def test_an_error_becomes_a_sentence_and_a_number(capsys, error, code, said):
    """Nothing shows a traceback, and what an unforeseen error says is not repeated: it may hold a draft."""
    assert endings.ended(raising(error)) == code
    found = capsys.readouterr()
    assert said in found.err
    assert found.out == ""
    assert "Traceback" not in found.err
    assert "secret draft" not in found.err


@pytest.mark.parametrize(("result", "code"), [(None, 0), (0, 0), (1, 1), (2, 2)])
def test_a_command_ends_with_its_own_number(result, code):
    """What a command returns is the exit code; nothing is 0."""
    assert endings.ended(lambda: result) == code


def test_a_developer_can_ask_for_the_traceback(monkeypatch):
    """With VANGRAIL_TRACEBACK the error goes through."""
    monkeypatch.setenv("VANGRAIL_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        endings.ended(raising(ZeroDivisionError()))


def test_a_failure_speaks_the_language_of_the_reader():
    """A sentence of the catalogue is filled when the error is made."""
    assert endings.failed(key="policy.missing", path="x").sentence.startswith("There is no policy at x.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "--polcy", "x"], "There is no option --polcy; did you mean --policy? Help: vangrail check --help"),
        (["check", "--text", "x"], "--policy is missing. Help: vangrail check --help"),
        (["chek"], "There is no command chek; did you mean check? Help: vangrail --help"),
        (
            ["check", "--policy", "x", "--format", "yaml"],
            "--format is one of text, json, sarif. Help: vangrail check --help",
        ),
        (["screen", "a.csv", "--workers", "many"], "--workers is a whole number, at least 1."),
        (["--lang", "fr", "check"], '--lang is en, nl or es, found "fr".'),
        (["diff", "one"], "NEW is missing. Help: vangrail diff --help"),
    ],
)
def test_a_command_that_is_written_wrong_is_explained(run, words, said):
    """One sentence names what is wrong and where help is; the exit code is 2."""
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_output_that_cannot_be_written_is_said_once(process, published):
    """A full disk behind standard output ends with 2 and one sentence."""
    with Path("/dev/full").open("wb") as full:
        found = process("check", "--policy", published, "--text", "x", stdout=full)
    assert found.returncode == 2
    assert found.stderr.decode().strip() == "The disk is full. Nothing half-written was left behind."


def test_a_reader_that_leaves_ends_it_quietly(process, published, tmp_path):
    """When who reads our output goes away there is no complaint."""
    draft = tmp_path / "draft.txt"
    draft.write_text("\n---\n".join(["All alone in the car park at 4 am"] * 900), "utf-8")
    started = process("check", draft, "--split", "--policy", published, "--format", "json", wait=False)
    started.stdout.read(10)
    started.stdout.close()
    complaint = started.stderr.read()
    started.stderr.close()
    assert started.wait(60) == 141
    assert complaint == b""
