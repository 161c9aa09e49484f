"""The frozen set is scored as its README says."""

import json

import pytest

from tests.build import cue, policy, rule
from tools.evaluate import frozen
from tools.evaluate.asking import Desk
from tools.evaluate.data import Source

POSTS = [
    ("en-1", "a blockhead came in", "warn", "respect", False),
    ("en-2", "nothing much", "warn", "respect", False),
    ("en-3", "what a day", "fine", "respect", False),
    ("en-4", "my boss is a blockhead about our hours", "fine", "your_rights", True),
]


@pytest.fixture
def source(tmp_path, monkeypatch):
    """Write four posts, and make the company's policy of one rule."""
    monkeypatch.setattr(frozen, "read_answers", lambda path: {"company": path.parent.name})
    monkeypatch.setattr(
        frozen, "policy_from_answers", lambda _: policy(rule("rude", "word", cues={"word": cue(any=["blockhead"])}))
    )
    keys = ("id", "text", "expected", "clause", "protected")
    more = {"company": "solvane", "account": "personal", "platform": None, "role": None}
    rows = [dict(zip(keys, post, strict=True)) | more for post in POSTS]
    (tmp_path / "en.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return Source(tmp_path)


def test_recall_false_alarms_and_protected_posts_are_counted(source):
    """One of two is warned, one of two harmless ones too, and that one is protected."""
    every, by_clause = frozen.frozen(source, Desk())
    row = every.rows[0]
    assert (row["recall"], row["false rate"], row["precision"]) == (0.5, 0.5, 0.5)
    assert (row["protected"], row["protected warned"]) == (1, 1)
    assert {one["clause"]: (one["warned"], one["false"]) for one in by_clause.rows} == {
        "respect": (1, 0),
        "your_rights": (0, 1),
    }


def test_no_single_post_is_listed(source):
    """Who reads the misses has spent the set: neither a text nor an id comes out."""
    text = json.dumps([section.plain() for section in frozen.frozen(source, Desk())])
    assert not any(post[0] in text or post[1] in text for post in POSTS)


def test_other_data_is_no_frozen_set(tmp_path):
    """A file of that name without the labels is left alone."""
    (tmp_path / "en.jsonl").write_text('{"text": "x"}\n', "utf-8")
    assert frozen.frozen(Source(tmp_path), Desk()) == []
