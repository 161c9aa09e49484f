"""The table of prefixes is sound."""

import re

import pytest

from vangrail.rules.detectors.secrets.families import TRIGGERS, by_prefix, tail


@pytest.mark.parametrize("prefix", sorted(by_prefix()))
def test_every_prefix_is_folded_and_triggers(prefix):
    """A prefix that no trigger holds would never be looked at; one without signs behind it opens nothing."""
    signs = "0f" * 6
    assert prefix == prefix.lower()
    own = [trigger for trigger in TRIGGERS if re.fullmatch(trigger, prefix + signs[: tail(prefix)[1]])]
    assert own
    assert not any(re.match(trigger, f"{prefix} and so on") for trigger in own)


@pytest.mark.parametrize("prefix", sorted(by_prefix()))
def test_a_form_begins_with_its_prefix(prefix):
    """The form as written starts as the prefix says, whatever its case."""
    for family in by_prefix()[prefix]:
        head = re.sub(r"\(\?[:=!][^)]*\)|[\\(\[]", "", family.exact.pattern)[:2].lower()
        assert head[:1] == prefix[:1] or family.exact.pattern.startswith(("(", "["))


def test_no_form_is_without_bound():
    """A star or a plus could read a whole book."""
    assert not [
        family.kind
        for some in by_prefix().values()
        for family in some
        if re.search(r"[\])w][*+]", family.exact.pattern)
    ]
