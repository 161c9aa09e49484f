"""`vangrail diff` from the words of a command to the exit code."""

import json
import shutil

import pytest


@pytest.fixture
def changed(folder, tmp_path):
    """Give the policy with another dial."""
    target = tmp_path / "changed"
    shutil.copytree(folder, target)
    text = (target / "policy.toml").read_text("utf-8")
    text = (
        text.replace('use_at_work = "breaks"', 'use_at_work = "free"')
        if "use_at_work" in text
        else text + '\n[dials]\nuse_at_work = "free"\n'
    )
    (target / "policy.toml").write_text(text, "utf-8")
    return target


def test_the_same_policy_has_no_difference(run, folder):
    """And that is 0."""
    result = run("diff", folder, folder)
    assert result.exit_code == 0
    assert "No differences." in result.stdout


def test_a_difference_is_shown_and_is_1(run, folder, changed):
    """With who should read it again."""
    result = run("diff", folder, changed)
    assert result.exit_code == 1
    assert "dials.use_at_work" in result.stdout
    assert "Should read it again:" in result.stdout


def test_programs_get_json(run, folder, changed):
    """With the same exit code."""
    result = run("diff", folder, changed, "--format", "json")
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert found["material"] is True


def test_what_is_not_there_is_2(run, folder, tmp_path):
    """As for every command."""
    assert run("diff", folder, tmp_path / "none").exit_code == 2
