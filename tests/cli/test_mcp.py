"""`vangrail mcp`: how it is started, and what it says when it cannot."""

import pytest

from vangrail.cli import mcp


@pytest.mark.parametrize("words", [(), ("--policy", "x", "--site", "https://policy.example")])
def test_the_answers_come_from_one_place(run, words):
    """Neither and both are refused in one sentence."""
    done = run("mcp", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "one of the two" in done.stderr


def test_without_the_extra_it_says_which_one(run, monkeypatch):
    """One sentence, and no traceback."""
    monkeypatch.setattr(mcp, "find_spec", lambda _name: None)
    done = run("mcp", "--policy", "x")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "vangrail[assistants]" in done.stderr


@pytest.mark.parametrize(
    "address", ["policy.example", "ftp://policy.example", "https://a:b@policy.example", "http://x:0"]
)
def test_a_site_is_an_address_of_the_web(run, address):
    """Nothing else is asked, and no name or password stands in it."""
    done = run("mcp", "--site", address)
    assert done.exit_code == 2
    assert "wanted an address" in done.stderr


def test_a_policy_that_is_not_there(run, tmp_path):
    """It says so before anybody asks."""
    assert run("mcp", "--policy", tmp_path / "nowhere").exit_code == 2
