"""When a clause or a passage belongs in a policy."""

import pytest

from vangrail.source.conditions import WhenError, holds, parse_when

FACTS = {
    "country": ("BE", "US"),
    "sector": ("retail", "logistics"),
    "size": ("50",),
    "listed": ("no",),
    "answers_customers": ("official_team",),
    "works_council": ("yes",),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("sector = retail | health", True),
        ("sector = health", False),
        ("sector != health", True),
        ("sector != logistics", False),
        ("country = US", True),
        ("size >= 50", True),
        ("size > 50", False),
        ("size <= 50 and size < 51", True),
        ("size != 50", False),
        ("size = 50", True),
        ("listed = yes", False),
        ("listed = no and works_council = yes and sector=logistics", True),
        ("answers_customers = trained_staff | everybody", False),
    ],
)
def test_a_condition_is_decided_on_the_facts(text, expected):
    """Each comparison, several values on either side, and parts joined by and."""
    assert holds(text, FACTS) is expected


def test_an_unknown_size_satisfies_only_unlike():
    """A company that did not say how many people it has is neither small nor large."""
    assert [holds(text, FACTS | {"size": ()}) for text in ("size >= 1", "size < 1", "size != 1")] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("sector", "name = value", '"sector"'),
        ("listed = maybe", "yes or no", '"maybe"'),
        ("country = Belgium", "a country code of two capitals", '"Belgium"'),
        ("listed > yes", "= or != after listed", ">"),
        ("size = many", "one number after size", '"many"'),
        ("size = 1 | 2", "one number after size", '"1 | 2"'),
        ("sector = retial", "retail or health", '"retial" (did you mean "retail"?)'),
        ("tone = ", "relaxed, neutral or formal", '""'),
    ],
)
def test_a_condition_that_cannot_be_read_says_why(text, wanted, found):
    """What was wanted and what was found, with a suggestion where a name is near."""
    with pytest.raises(WhenError) as caught:
        parse_when(text, ("retail", "health"))
    assert (caught.value.wanted, caught.value.found) == (wanted, found)


def test_an_unknown_name_lists_the_known_ones():
    """A condition can only speak of what is asked in the interview."""
    with pytest.raises(WhenError, match=r"did you mean .answers_customers"):
        parse_when("answer_customers = everybody")
