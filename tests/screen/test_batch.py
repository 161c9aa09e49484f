"""A batch says what single checks say, row for row."""

from hypothesis import given
from hypothesis import strategies as st

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import MAX_CHARACTERS
from vangrail.policy.company import Lexicon, NeedToKnow
from vangrail.screen.batch import BatchScreener, Setting

ONE = policy(
    rule(
        "alone",
        "alone and (night or place) and not alone.negated",
        cues={
            "alone": cue(en=["all alone"], nl=["alleen"]),
            "night": cue(any=[r"re:\b[0-5] ?am\b"]),
            "place": cue(en=["store"], nl=["winkel"]),
        },
    ),
    rule("insult", "word", "ask", cues={"word": cue(en=["bastard", "die"])}),
    rule("secret", "term and account = personal", cues={"term": cue("lexicon:secret")}),
    rule("quiet", "term", cues={"term": cue("lexicon:need_to_know")}),
    rule("card", "card", cues={"card": cue("detector:payment_card", "detector:email")}, rewrite="mask"),
    lexicon=Lexicon(secret=("Bluefinch", "Straße", "Été 26")),
    need_to_know=NeedToKnow(salt="s", terms=("Van Dam",)),
)
CHECKER = Checker(ONE, cached=False)
PIECES = [
    "all alone",
    "not all alone",
    "alleen",
    "at 4 am",
    "4am",
    "in the store",
    "winkel",
    "stores",
    "restore",
    "b4stard",
    "b a s t a r d",
    "baastard",
    "die",
    "the",
    "Bluefinch",
    "Blufinch",
    "#bluefinches",
    "STRASSE",
    "été 26",
    "Van Dam",
    "van damage",
    "4111 1111 1111 1111",
    "me@example.com",
    "\n",
    "  ",
    "é",
    "😂",
    "ß",
    ".",
    "?",
    '"',
    "\u200b",
    "ｘ",
    "*",
    "i",
]
SETTING = Setting(moment=NOON)


@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join), max_size=12),
    st.sampled_from([None, "en", "nl", "fr"]),
    st.sampled_from(["personal", "corporate"]),
)
def test_screen_is_check_row_for_row(texts: list[str], language: str | None, account: str) -> None:
    """Whatever stands in a row or beside it, its verdict is that of a single check."""
    setting = Setting(moment=NOON, language=language, account=account)
    verdicts = BatchScreener(CHECKER, setting).screen(texts)
    for number, text in enumerate(texts):
        single = CHECKER.check(setting.draft(text), NOON)
        found = verdicts.get(number)
        assert (found.findings if found else ()) == single.findings


@given(st.lists(st.text(max_size=30), max_size=8))
def test_any_text_at_all_gives_the_same(texts: list[str]) -> None:
    """Strange characters change nothing about that."""
    verdicts = BatchScreener(CHECKER, SETTING).screen(texts)
    for number, text in enumerate(texts):
        found = verdicts.get(number)
        assert (found.findings if found else ()) == CHECKER.check(SETTING.draft(text), NOON).findings


def test_rows_that_cannot_be_checked_are_none() -> None:
    """A missing text and one longer than a draft have no verdict; their neighbours do."""
    verdicts = BatchScreener(CHECKER, SETTING).screen([None, "x" * (MAX_CHARACTERS + 1), "you bastard"])
    assert verdicts[0] is None
    assert verdicts[1] is None
    assert verdicts[2] is not None
    assert verdicts[2].level == "ask"


def test_no_rows_no_verdicts() -> None:
    """An empty batch is a batch."""
    assert BatchScreener(CHECKER, SETTING).screen([]) == {}
