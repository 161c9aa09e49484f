"""The pages of the library's rules."""

from tools.pages.rules import cue_words, section, shown, window
from vangrail.policy.rule import Cue, Example, Rule, Words


def test_a_rule_shows_what_it_does_and_says():
    """Level, condition, words and examples stand in its section."""
    rule = Rule(
        name="alone",
        level="change",
        since="0.1",
        when="alone",
        unless=("party",),
        cues={"alone": Cue(words={"en": ("all alone",)})},
        words={"en": Words(what="What.", why="Why.", instead="Instead.")},
        examples={"en": (Example(kind="flag", text="[All alone]"),)},
    )
    text = section(rule)
    for part in (
        "## alone",
        "What. Why. Instead.",
        "Fine with a change",
        "`alone`",
        "`shared:party`",
        "speaks: [All alone]",
    ):
        assert part in text


def test_long_cues_are_counted():
    """Six words are shown, the rest and the patterns are counted."""
    cue = Cue(words={"en": (*"abcdefgh", "re:x{2}")}, include=("shared:more",))
    assert cue_words(cue) == "*a*, *b*, *c*, *d*, *e*, *f*; 2 more words; 1 pattern; `shared:more`"


def test_windows_are_said_in_words():
    """A sentence, the draft, or a number of words."""
    assert [window(value) for value in ("sentence", "draft", 8)] == ["a sentence", "the draft", "8 words"]


def test_an_example_names_what_is_special():
    """An ordinary personal draft needs no more words."""
    assert shown(Example(kind="pass", text="Hi")) == "Hi"
    assert (
        shown(Example(kind="pass", text="Hi", account="corporate", has_image=True))
        == "Hi (account corporate, with a picture)"
    )
