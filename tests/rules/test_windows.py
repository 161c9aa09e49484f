"""Where a condition is looked at."""

from vangrail.rules.matcher import Hit
from vangrail.rules.windows import Found, around, by_sentence


def hit(start: int, end: int | None = None) -> Hit:
    """Return a hit in a text in which every character is a word."""
    return Hit(start, end or start + 1, "en", free=True, payload=None)


def found(**more: list[int]) -> Found:
    """Return hits by cue; one called `against` speaks against the rule."""
    return {(name, name == "against"): [hit(place) for place in places] for name, places in more.items()}


def windows(given: Found, words: int) -> list[dict[str, list[int]]]:
    """Return, window by window, where the hits of each cue begin."""
    return [
        {key[0]: [each.start for each in window.get(key)] for key in given}
        for window in around(given, words, lambda offset: offset, frozenset())
    ]


def test_every_hit_for_the_rule_has_a_window() -> None:
    """Not those of the first cue alone: the order in which a condition names its cues would then matter."""
    assert windows(found(one=[3], other=[5]), 2) == [{"one": [3], "other": [5]}] * 2


def test_what_speaks_against_is_seen_from_all_of_them() -> None:
    """It is looked for twice as far, and lays no window of its own."""
    near, far = found(one=[10], other=[12], against=[14]), found(one=[10], other=[12], against=[17])
    assert [window["against"] for window in windows(near, 2)] == [[14], [14]]
    assert [window["against"] for window in windows(far, 2)] == [[], []]


def test_a_hit_stands_alone_for_its_cue_unless_it_is_chained() -> None:
    """A neighbour too far from the other cue is not marked; a chain may need one cue twice."""
    given = found(one=[3, 4])
    assert windows(given, 2) == [{"one": [3]}, {"one": [4]}]
    chained = around(given, 2, lambda offset: offset, frozenset({"one"}))
    assert [len(window.get(("one", False))) for window in chained] == [2, 2]


def test_a_long_hit_does_not_hide_a_short_one() -> None:
    """A hit that ends after the next one is still found by its end."""
    long, short = hit(0, 9), hit(1, 3)
    given: Found = {("one", False): [long, short], ("other", False): [hit(10)]}
    windows_of_it = list(around(given, 2, lambda offset: offset, frozenset()))
    assert [window.get(("one", False)) for window in windows_of_it if hit(10) in window.get(("other", False))] == [
        [long],
        [long],
    ]


def test_a_sentence_holds_what_begins_in_it() -> None:
    """Sentences without hits are not looked at."""
    given = found(one=[1, 25], other=[8])
    assert [sorted(name for name, _ in window) for window in by_sentence(given, lambda offset: offset // 10)] == [
        ["one", "other"],
        ["one"],
    ]
