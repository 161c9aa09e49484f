"""The policy as a value."""

import json
import pickle

import pytest

from tests.build import cue, policy, rule
from vangrail.policy.company import NeedToKnow
from vangrail.policy.model import Policy, seal

LOUD = rule("loud-room", "loud", cues={"loud": cue(en=["very loud"])})
SECRET = NeedToKnow(salt="0123456789abcdef", terms=("Zork", "Blurp"))


def with_secret(secret: NeedToKnow = SECRET) -> Policy:
    """Return a policy that seals need-to-know terms."""
    return policy(LOUD, need_to_know=secret, need_to_know_seal=seal(secret))


def test_the_digest_is_that_of_the_canonical_form():
    """64 hexadecimal digits, the same for the same value, another for another one."""
    one = policy(LOUD)
    assert one.digest == policy(LOUD).digest
    assert len(one.digest) == 64
    assert one.digest != policy(LOUD, version="2").digest


def test_a_changed_copy_has_its_own_digest():
    """Even when that of the original was asked for before."""
    one = policy(LOUD)
    assert one.digest
    assert one.clause("a_clause")
    two = one.model_copy(update={"version": "2", "clauses": ()})
    assert two.digest == policy(LOUD, version="2", clauses=()).digest != one.digest
    with pytest.raises(KeyError):
        two.clause("a_clause")


def test_the_canonical_form_reads_back():
    """Sorted, without spaces, and the same value with the same digest."""
    one = policy(LOUD)
    data = one.canonical()
    assert data == json.dumps(json.loads(data), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    assert Policy.from_canonical(data) == one
    assert Policy.from_canonical(data).digest == one.digest


def test_need_to_know_terms_are_sealed():
    """They are in no dump; their seal tells lists apart and does not depend on their order."""
    one = with_secret()
    shown = one.canonical().decode() + repr(one) + str(one.model_dump())
    assert "Zork" not in shown
    assert SECRET.salt not in shown
    assert seal(SECRET) == seal(SECRET.model_copy(update={"terms": ("Blurp", "Zork")}))
    assert (
        len(
            {
                seal(SECRET.model_copy(update=change))
                for change in ({}, {"terms": ("Zork",)}, {"desk": "hr"}, {"salt": "f" * 16})
            }
        )
        == 4
    )


def test_only_the_list_it_was_published_with_opens_it():
    """Another one is refused."""
    one = with_secret()
    assert Policy.from_canonical(one.canonical(), SECRET).need_to_know == SECRET
    with pytest.raises(ValueError, match="published with"):
        Policy.from_canonical(one.canonical(), SECRET.model_copy(update={"terms": ("Other",)}))


def test_a_policy_travels_to_another_process():
    """With its secrets, because it checks the same there."""
    assert pickle.loads(pickle.dumps(with_secret())).need_to_know == SECRET  # noqa: S301 -- our own bytes


def test_parts_are_found_by_name():
    """Clauses by id, rules with their clause."""
    one = policy(LOUD)
    assert one.clause("a_clause").id == "a_clause"
    assert [(clause.id, each.name) for clause, each in one.rules()] == [("a_clause", "loud-room")]
    assert one.facts() == {}
    with pytest.raises(KeyError):
        one.clause("nowhere")
