"""A policy folder read into a value."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.source.conftest import POLICY, TEXT, own_clause
from vangrail.errors import PolicyError
from vangrail.source.reader import read_folder, read_need_to_know

SECRET = 'salt = "0123456789abcdef"\nterms = ["Zork"]\n'


def test_a_folder_is_a_source(folder):
    """policy.toml, own clauses and need-to-know terms together."""
    source = read_folder(folder(own_clause() | {"need_to_know.toml": SECRET, "README.md": "x", ".git/config": "x"}))
    assert (source.company.name, source.clauses[0].id, source.need_to_know.terms) == ("Acme", "quiet_rooms", ("Zork",))


def test_terms_that_one_desk_may_read_are_shown_nowhere(folder):
    """Neither in a dump nor in a repr."""
    source = read_folder(folder({"need_to_know.toml": SECRET}))
    assert "Zork" not in repr(source) + repr(source.need_to_know) + source.model_dump_json()


def test_problems_of_all_files_are_reported_together(folder):
    """Two faults in policy.toml, one in a text and one in the need-to-know file give four problems."""
    root = folder(
        own_clause(TEXT.replace("## Why", "## Because"))
        | {"policy.toml": POLICY + "size = 0\ncolour = 1\n", "need_to_know.toml": SECRET + "x = 1\n"}
    )
    with pytest.raises(PolicyError) as caught:
        read_folder(root)
    files = [problem.file for problem in caught.value.problems]
    assert files.count("policy.toml") == 2
    assert {"clauses/quiet_rooms/en.md", "need_to_know.toml"} < set(files)
    assert "Zork" not in str(caught.value)


def test_a_broken_policy_file_does_not_hide_other_problems(folder):
    """Even when the languages are not known, own clauses are read."""
    root = folder(own_clause(TEXT.replace("## Why", "## Because")) | {"policy.toml": "= ="})
    with pytest.raises(PolicyError) as caught:
        read_folder(root)
    assert {problem.file for problem in caught.value.problems} == {"policy.toml", "clauses/quiet_rooms/en.md"}


@pytest.mark.parametrize("name", ["need-to-know.toml", "need_to_knw.toml", "Policy.toml", "clause/x"])
def test_an_almost_right_name_is_refused(folder, name):
    """It would be left out without a word, and a secret with it."""
    with pytest.raises(PolicyError) as caught:
        read_folder(folder({name: "x"}))
    assert caught.value.problems[0].code == "policy.files"


@pytest.mark.parametrize(
    ("place", "found"), [("nowhere", "nothing there"), ("acme/policy.toml", "a file"), ("", "a folder without one")]
)
def test_what_is_no_policy_folder_is_said(folder, tmp_path, place, found):
    """One problem, with what stands there instead."""
    folder()
    with pytest.raises(PolicyError) as caught:
        read_folder(tmp_path / place)
    assert [problem.found for problem in caught.value.problems] == [found]


def test_a_file_that_is_not_there_has_no_terms(tmp_path):
    """Most policies have none."""
    assert read_need_to_know(tmp_path / "need_to_know.toml", []) is None


@given(
    st.integers(0, len(POLICY)),
    st.integers(0, 8),
    st.text(max_size=4) | st.sampled_from(['"', "\n[[", "{", "'''", "\\", "9" * 30]),
)
def test_a_broken_policy_file_is_never_more_than_a_problem(start, length, put):
    """Wherever somebody deletes or types something."""
    with tempfile.TemporaryDirectory() as place:
        text = POLICY[:start] + put + POLICY[start + length :]
        (Path(place) / "policy.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
        with contextlib.suppress(PolicyError):
            assert read_folder(place).languages
