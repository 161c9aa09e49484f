"""Changes as values."""

import json

from vangrail.policy.changes import Change, Changes

LIMIT = Change("clauses.a.text.en", "changed", "limit", ("corporate",), "You may", "You must")
FACT = Change("company.size", "changed", "facts", ("personal",), "40", "50")


def test_a_material_change_makes_the_version_material():
    """Only those who read it are affected."""
    changes = Changes("old", "new", (FACT, LIMIT))
    assert (changes.material, changes.audiences) == (True, ("corporate",))
    assert (Changes("old", "new", (FACT,)).material, Changes("old", "new", (FACT,)).audiences) == (False, ())


def test_a_small_change_of_a_rule_is_minor():
    """Such as one of a rule that shows nobody anything."""
    assert not Change("x", "added", "rule", ("personal",), small=True).material


def test_changes_are_plain_values():
    """With a format number, the reason as code and sentence, and what was before and after."""
    data = json.loads(json.dumps(Changes("old", "new", (LIMIT,)).to_dict()))
    assert (data["format"], data["old"], data["new"], data["material"], data["audiences"]) == (
        1,
        "old",
        "new",
        True,
        ["corporate"],
    )
    assert data["changes"][0] == {
        "path": "clauses.a.text.en",
        "kind": "changed",
        "material": True,
        "reason": "limit",
        "because": "What you may do, why, or what to do instead reads differently.",
        "audiences": ["corporate"],
        "before": "You may",
        "after": "You must",
    }


def test_a_change_shows_its_words_and_says_why():
    """In the reader's language."""
    assert LIMIT.words == [("same", "You "), ("removed", "may"), ("added", "must")]
    assert FACT.said("nl") == "Een feit, een datum of een lijst is bijgewerkt."
