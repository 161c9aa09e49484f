"""A policy from where it stands."""

import json

import pytest

import vangrail
from tests.source.conftest import own_clause
from vangrail.errors import PolicyError
from vangrail.source.published import PUBLISHED, load_policy, read_published

SECRET = 'salt = "0123456789abcdef"\nterms = ["Zork"]\n'


def publish(root, policy, **changes: object):
    """Write a policy as published and return the file."""
    file = root / PUBLISHED
    file.write_text(json.dumps(json.loads(policy.canonical()) | changes), "utf-8")
    return file


def test_a_folder_its_policy_file_and_its_published_form_are_one_policy(folder):
    """Whichever is named, the digest is the same."""
    root = folder(own_clause() | {"need_to_know.toml": SECRET})
    policy = load_policy(root)
    file = publish(root, policy)
    assert load_policy(root / "policy.toml").digest == load_policy(str(file)).digest == policy.digest
    assert load_policy(file).need_to_know.terms == ("Zork",)
    assert vangrail.load_policy(root) == policy


def test_a_published_policy_loads_without_its_need_to_know_file(folder):
    """It keeps its digest; only the terms are not looked for."""
    root = folder({"need_to_know.toml": SECRET})
    file = publish(root, load_policy(root))
    (root / "need_to_know.toml").unlink()
    assert load_policy(file).need_to_know is None
    assert load_policy(file).need_to_know_seal


def test_another_need_to_know_file_is_refused(folder):
    """Terms that were not published do not slip in."""
    root = folder({"need_to_know.toml": SECRET})
    file = publish(root, load_policy(root))
    (root / "need_to_know.toml").write_text(SECRET.replace("Zork", "Zorp"))
    with pytest.raises(PolicyError, match="the need-to-know file that this policy was published with") as caught:
        load_policy(file)
    assert "Zor" not in str(caught.value)


def test_a_newer_format_is_refused_in_one_sentence(folder):
    """It says what to do."""
    root = folder()
    file = publish(root, load_policy(root), format=2, colour="new")
    with pytest.raises(PolicyError) as caught:
        load_policy(file)
    assert (
        str(caught.value) == "policy.json: format: wanted format 1 or older (a newer Vangrail reads this one), found 2"
    )


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"format": 1}', '{"format": "1"}', "[" * 100_000, "\ud800"])
def test_what_is_no_published_policy_is_refused(tmp_path, text):
    """Without a traceback."""
    file = tmp_path / PUBLISHED
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(PolicyError) as caught:
        read_published(file)
    assert len(caught.value.problems) == 1


def test_a_policy_that_was_published_earlier_is_not_resolved_again(folder):
    """An upgrade of the library changes nothing in it."""
    root = folder()
    file = publish(root, load_policy(root), library_version="0.0.1", clauses=[])
    policy = load_policy(file)
    assert (policy.library_version, policy.clauses) == ("0.0.1", ())


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path):
    """Such as a folder with the name of one."""
    with pytest.raises(PolicyError, match="a file that can be read"):
        read_published(tmp_path)
