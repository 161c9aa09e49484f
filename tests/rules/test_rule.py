"""Rules are decided on windows, mark what made them true, and know when they cannot apply."""

import pytest

from tests.build import NOON, cue, marked, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft

ALONE = cue(en=["all alone", "by myself"], nl=["helemaal alleen"])
NIGHT = cue(any=[r"re:\b(0?[0-5])\s?(a\.?m\.?)(?!\w)"])
PLACE = cue(en=["car park", "store"], nl=["winkel"])
CUES = {"alone": ALONE, "night": NIGHT, "place": PLACE}


def spans(when: str, text: str, **more: object) -> list[str] | None:
    """Return what the rule marks in the text, or None when it does not apply."""
    one = policy(rule("a-rule", when, cues=CUES, **more), cues={"party": cue(en=["office party"])})
    draft = Draft(text=text, language="en")
    return marked(Checker(one, cached=False).check(draft, NOON), draft).get("a-rule")


@pytest.mark.parametrize(
    ("when", "text", "expected"),
    [
        ("alone and (night or place)", "All alone in the car park at 4 am", ["All alone", "4 am"]),
        ("alone and place", "All alone. The store is open", None),
        ("alone and not place", "All alone. The store is open", ["All alone"]),
        ("alone and not place", "All alone in the store", None),
        ("place", "store, store, stores", ["store", "store", "stores"]),
        ("place", "restored and storefront", None),
        ("alone.negated and place", "not all alone in the store", ["all alone", "store"]),
        ("alone and (alone.past or night)", "last year all alone", ["all alone"]),
        ("alone then place", "all alone in the store", ["all alone", "store"]),
        ("alone then place", "in the store all alone", None),
        ("alone near place", "in the store all alone", ["store", "all alone"]),
        ("alone then/1 place", "all alone in the store", None),
        ("alone then place", "store, all alone in the store", ["all alone", "store"]),
        ("alone then (night or place) then place", "all alone, 4 am, store", ["all alone", "4 am", "store"]),
        ("alone then place", "All alone. The store is open", None),
        ("place and not (place then alone)", "the store, all alone", None),
        ("place and not (place then alone)", "all alone in the store", ["store"]),
        ("alone then place and not alone.negated", "not all alone in the store", None),
        ("alone then place.negated", "all alone in no store", ["all alone", "store"]),
    ],
)
def test_the_condition_decides_and_marks(when: str, text: str, expected: list[str] | None) -> None:
    """In an `or` the first alternative that is true is marked; what is denied is not."""
    assert spans(when, text) == expected


def test_a_draft_window_joins_sentences() -> None:
    """`within = "draft"` lets the parts stand anywhere."""
    assert spans("alone and place", "All alone. The store is open", within="draft") == ["All alone", "store"]


@pytest.mark.parametrize(("words", "expected"), [(3, ["all alone", "store"]), (2, None)])
def test_a_word_window_counts_words(words: int, expected: list[str] | None) -> None:
    """A number of words around the first cue bounds the window."""
    assert spans("alone and place", "all alone in the store", within=words) == expected


ORDERS = ["alone and place and not night", "not night and place and alone", "place and alone and not night"]


@pytest.mark.parametrize("when", ORDERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("all alone in the store", ["all alone", "store"]),
        ("the store, and me all alone, 4 am", None),
        ("4 am, the store, and me all alone", None),
        ("all alone, store. And it is only later that we meet again at 4 am", ["all alone", "store"]),
    ],
)
def test_the_order_of_writing_does_not_matter(when: str, text: str, expected: list[str] | None) -> None:
    """A window of words is laid around every cue, whichever comes first in the condition."""
    assert spans(when, text, within=3) == expected


def test_a_foreign_short_word_does_not_silence() -> None:
    """What speaks against a rule counts in the languages of the text, like what speaks for it; a long word counts everywhere."""
    cues = {"word": cue(any=["bluefinch"]), "fun": cue(nl=["die"], en=["only joking"])}
    for rules in ([rule("r", "word and not fun", cues=cues)], [rule("r", "word", cues=cues, unless=["fun"])]):
        shared = {"fun": cues["fun"]}
        kept = [one.model_copy(update={"cues": {"word": cues["word"]}}) if one.unless else one for one in rules]
        checker = Checker(policy(*kept, cues=shared), cached=False)
        assert checker.check(Draft(text="bluefinch or die", language="en"), NOON).findings
        assert not checker.check(Draft(text="bluefinch, die daar", language="nl"), NOON).findings
        assert not checker.check(Draft(text="bluefinch, only joking", language="nl"), NOON).findings


def test_a_word_of_two_languages_is_denied_in_the_language_of_the_text() -> None:
    """The English reading of a word that is Dutch too is negated by *not*; the Dutch one, which is not, does not count."""
    cues = {"word": cue(en=["transgender"], nl=["transgender"])}
    checker = Checker(policy(rule("r", "word and not word.negated", cues=cues)), cached=False)
    assert not checker.check(Draft(text="I am not transgender", language="en"), NOON).findings
    assert checker.check(Draft(text="Ik ben transgender", language="nl"), NOON).findings


def test_a_shared_cue_anywhere_silences() -> None:
    """`unless` looks at the whole draft."""
    assert spans("alone", "All alone at last. What an office party!", unless=["party"]) is None


@pytest.mark.parametrize(("account", "applies"), [("personal", True), ("corporate", False)])
def test_a_value_fact_asks_the_draft(account: str, *, applies: bool) -> None:
    """A rule for one kind of account is silent for the other."""
    one = policy(rule("a-rule", "place and account = personal", cues=CUES))
    assert bool(Checker(one, cached=False).check(Draft(text="the store", account=account), NOON).findings) is applies


def test_a_short_word_counts_in_its_own_language_only() -> None:
    """`die` is Dutch for *that*: an English cue does not read it there."""
    checker = Checker(policy(rule("a-rule", "word", cues={"word": cue(en=["die"])})), cached=False)
    assert checker.check(Draft(text="I hope you die", language="en"), NOON).findings
    assert not checker.check(Draft(text="Ken je die winkel?", language="nl"), NOON).findings
    assert not checker.check(Draft(text="Ken je die winkel om de hoek eigenlijk al?"), NOON).findings
