"""`vangrail check` from the words of a command to the exit code."""

import json

import pytest

from tests.build import cue, policy, rule
from tests.cli.conftest import ALONE, HARMLESS

LEVELS = ["fine", "change", "ask", "dont", "never"]


def test_a_draft_gets_its_verdict(run, folder):
    """For people: the answer, the marks, whom to ask."""
    result = run("check", "--policy", folder, "--text", ALONE)
    assert result.stdout.startswith("~ Fine with a change\n")
    assert "[All alone" in result.stdout
    assert "Tom Claes (Security)" in result.stdout
    assert result.exit_code == 0


def test_a_harmless_draft_is_fine(run, published):
    """One line, and 0."""
    result = run("check", "--policy", published, "--text", HARMLESS)
    assert (result.exit_code, result.stdout) == (0, "✓ Fine. Nothing in it touches the policy.\n")


@pytest.mark.parametrize(("fail_on", "code"), [("fine", 1), ("change", 1), ("ask", 0), ("dont", 0), ("never", 0)])
def test_the_exit_code_depends_on_the_level_to_fail_on(run, published, fail_on, code):
    """A draft that needs a change fails from there on."""
    assert run("check", "--policy", published, "--text", ALONE, "--fail-on", fail_on).exit_code == code


def test_nothing_found_is_0_whatever_fails(run, published):
    """Also with the strictest level to fail on."""
    assert run("check", "--policy", published, "--text", HARMLESS, "--fail-on", "fine").exit_code == 0


def test_a_folder_and_its_published_file_answer_alike(run, folder, published):
    """Resolving now or before makes no difference."""
    one, other = (
        json.loads(run("check", "--policy", each, "--text", ALONE, "--format", "json").stdout)
        for each in (folder, published)
    )
    assert [each["findings"] for each in one["verdicts"]] == [each["findings"] for each in other["verdicts"]]


def test_several_files_are_checked_at_once(run, published, tmp_path):
    """The worst one decides the exit code."""
    for name, text in (("a.txt", HARMLESS), ("b.txt", ALONE)):
        (tmp_path / name).write_text(text, "utf-8")
    words = ("check", tmp_path / "a.txt", tmp_path / "b.txt", "--policy", published, "--fail-on", "change")
    result = run(*words, "--format", "json")
    assert [each["level"] for each in json.loads(result.stdout)["verdicts"]] == ["fine", "change"]
    assert result.exit_code == 1


def test_standard_input_is_a_draft(run, published):
    """With a dash, or with nothing."""
    for words in ((), ("-",)):
        assert run("check", *words, "--policy", published, stdin=ALONE).stdout.startswith("~ Fine with a change")


def test_sarif_is_what_programs_know(run, published, tmp_path):
    """Version 2.1.0, with the file as its address."""
    draft = tmp_path / "draft.txt"
    draft.write_text(ALONE, "utf-8")
    found = json.loads(run("check", draft, "--policy", published, "--format", "sarif").stdout)
    assert found["version"] == "2.1.0"
    assert found["runs"][0]["results"][0]["ruleId"] == "alone-at-work-now"


def test_the_tool_speaks_the_language_that_is_asked_for(run, published):
    """Its own words do; a verdict speaks the language of the draft."""
    assert "ontbreekt" in run("check", "--lang", "nl", "--text", "x").stderr
    dutch = run("check", "--policy", published, "--text", "Helemaal alleen in de winkel om 4u30", "--lang", "es")
    assert "Prima, met een aanpassing" in dutch.stdout


def test_what_only_one_desk_may_read_is_never_repeated(run, folder):
    """Not in text, JSON or SARIF, though the folder has it."""
    for form in ("json", "sarif"):
        result = run("check", "--policy", folder, "--text", "Big news on the Janssens case today", "--format", form)
        assert "Janssens" not in result.stdout
    assert (
        "[the Janssens" not in run("check", "--policy", folder, "--text", "Big news on the Janssens case today").stdout
    )


def test_a_draft_is_written_nowhere(process, tmp_path):
    """Nothing in the home, the cache or the temporary folder holds its words after a check in a process of its own."""
    value = policy(rule("alone-now", "alone", cues={"alone": cue(en=["all alone"])}))
    (tmp_path / "policy.json").write_bytes(value.canonical())
    places = {name: tmp_path / name.lower() for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "VANGRAIL_CACHE")}
    for place in places.values():
        place.mkdir()
    done = process(
        "check",
        "--policy",
        "policy.json",
        "--text",
        f"{ALONE} zanzibarquux",
        environment={name: str(path) for name, path in places.items()},
        cwd=tmp_path,
    )
    assert done.returncode == 0
    found = [path for path in tmp_path.rglob("*") if path.is_file() and b"zanzibarquux" in path.read_bytes().lower()]
    assert found == []


def test_the_policy_has_to_be_there(run, tmp_path):
    """The sentence says how to make one."""
    result = run("check", "--policy", tmp_path / "none", "--text", "x")
    assert result.exit_code == 2
    assert "vangrail init" in result.stderr


def test_every_problem_of_a_policy_is_a_line(run, tmp_path):
    """With a count at the end."""
    (tmp_path / "policy.toml").write_text('company = "Acme"\ncountri = "BE"\nlisted = "perhaps"\n', "utf-8")
    result = run("check", "--policy", tmp_path, "--text", "x")
    lines = result.stderr.strip().splitlines()
    assert result.exit_code == 2
    assert lines[-1] == f"{len(lines) - 1} problems."
    assert any("policy.toml:2" in line for line in lines)
