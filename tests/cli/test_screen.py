"""`vangrail screen` from the words of a command to the exit code, also as a real process that is stopped, killed or out of disk."""

import json
import resource
import signal
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.build import cue, rule
from tests.build import policy as small_policy
from tests.cli.conftest import ALONE, HARMLESS

MANY = 500_000
ROWS = [ALONE, HARMLESS, None, "x" * 100_001]


@pytest.fixture
def table(tmp_path):
    """Write four rows and return the path."""
    path = tmp_path / "in.parquet"
    pq.write_table(pa.table({"text": ROWS}), path)
    return path


@pytest.fixture
def screen(run, published, tmp_path):
    """Run the command on a file, with an output beside it."""

    def start(source, *words, out="out.parquet", **settings):
        return run(
            "screen", source, "--policy", published, "--text", "text", "--out", tmp_path / out, *words, **settings
        )

    return start


def test_the_summary_counts_rows_and_levels(screen, table):
    """And what could not be checked."""
    lines = screen(table).stdout.splitlines()
    assert lines[0].startswith("4 rows screened, written to ")
    assert [line.split()[-2:] for line in lines[1:5]] == [["1", "25.0%"], ["1", "25.0%"], ["0", "0.0%"], ["0", "0.0%"]]
    assert "1 row without text was not checked" in lines[5]
    assert "1 row with more than 100,000 characters was not checked" in lines[6]
    assert "rows a second" in lines[7]


def test_programs_get_the_summary_as_json(screen, table):
    """With nothing beside it."""
    result = screen(table, "--format", "json")
    found = json.loads(result.stdout)
    assert (found["rows"], found["levels"]["change"], found["missing"], found["start"]) == (4, 1, 1, "new")
    assert result.stderr == ""


@pytest.mark.parametrize(("fail_on", "code"), [("change", 1), ("ask", 0), ("dont", 0), ("never", 0)])
def test_the_exit_code_depends_on_the_level_to_fail_on(screen, table, fail_on, code):
    """The worst row decides."""
    assert screen(table, "--fail-on", fail_on).exit_code == code


def test_the_levels_are_those_of_check(screen, table, tmp_path):
    """Row for row; null where there is nothing to check."""
    screen(table, out="out.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [row["level"] for row in rows] == ["change", "fine", None, None]


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        ("none.csv", (), "There is no file"),
        ("in.xlsx", (), "ends in one of"),
        ("in.parquet", ("--out", "out.csv"), "ends in one of"),
        ("in.parquet", ("--out", "no/where.parquet"), "does not exist"),
        (".", (), "is a folder, not a file"),
        ("in.parquet", ("--out", "."), "is a folder, not a file"),
        ("in.parquet", ("--out", "in.parquet"), "the input itself"),
        ("in.parquet", ("--country", "Atlantis"), "is not a country"),
        ("in.parquet", ("--at", "soon"), "is not a time"),
    ],
)
@pytest.mark.usefixtures("table")
def test_wrong_use_is_explained(screen, tmp_path, monkeypatch, source, words, said):
    """In one sentence, with 2, and nothing written."""
    monkeypatch.chdir(tmp_path)
    result = screen(source, *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


def test_a_missing_column_is_said_in_the_readers_language(screen, table):
    """With the columns there are."""
    result = screen(table, "--text", "body", "--lang", "nl")
    assert result.stderr == "Er is geen kolom 'body' met de teksten; er is wel 'text'.\n"


@pytest.fixture
def long(tmp_path):
    """Write many rows and a small policy, and return the words of the command that screens them."""
    texts = [f"{'Together' if number % 20 else 'All alone'} with row {number}" for number in range(MANY)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "in.parquet")
    value = small_policy(rule("alone-now", "alone", cues={"alone": cue(en=["all alone"])}))
    (tmp_path / "policy.json").write_bytes(value.canonical())
    return [
        "screen",
        "in.parquet",
        "--policy",
        "policy.json",
        "--text",
        "text",
        "--out",
        "out.parquet",
        "--fail-on",
        "never",
    ]


def wait_for_parts(tmp_path, count=2):
    """Wait until a run has finished some parts."""
    for _ in range(600):
        if len(list((tmp_path / "out.parquet.parts").glob("part-*.json"))) >= count:
            return
        time.sleep(0.05)
    pytest.fail("no part was finished in 30 seconds")


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_keeps_what_is_done(process, long, tmp_path, workers):
    """One sentence and 130; the same command goes on, and the result is whole."""
    started = process(*long, "--workers", workers, wait=False, cwd=tmp_path)
    wait_for_parts(tmp_path)
    started.send_signal(signal.SIGINT)
    _, complaint = started.communicate(timeout=60)
    assert started.returncode == 130
    assert b"Stopped." in complaint
    assert b"Traceback" not in complaint
    assert not (tmp_path / "out.parquet").exists()
    done = process(*long, "--format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert (found["start"], found["rows"], found["levels"]["change"]) == ("resumed", MANY, MANY // 20)
    assert found["kept"] > 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet", "policy.json"]


def test_a_run_that_is_killed_leaves_no_worker_and_no_half_output(process, long, tmp_path):
    """Nothing can be said then, but the next run goes on."""
    started = process(*long, "--workers", "2", wait=False, cwd=tmp_path, start_new_session=True)
    wait_for_parts(tmp_path)
    started.kill()
    started.communicate(timeout=60)
    assert not (tmp_path / "out.parquet").exists()
    for _ in range(200):
        if not _alive(started.pid):
            break
        time.sleep(0.05)
    assert not _alive(started.pid)
    assert json.loads(process(*long, "--format", "json", cwd=tmp_path).stdout)["start"] == "resumed"


def _alive(group):
    """Return whether a process of the group is still there."""
    import os

    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="sets a limit on file sizes as Linux has it")
def test_an_output_that_does_not_fit_is_one_sentence(process, long, tmp_path):
    """With 2; no half file has the output's name, and no signal ends the process."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    done = process(*long, cwd=tmp_path, preexec_fn=limit)
    assert done.returncode == 2
    assert (
        done.stderr.decode().splitlines()[-1] == "out.parquet: The disk is full. Nothing half-written was left behind."
    )
    assert not (tmp_path / "out.parquet").exists()
    assert list(tmp_path.rglob("*.tmp")) == []
