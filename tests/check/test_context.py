"""A draft as the rules see it: its own facts, the policy's, and those of the moment."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.context import Context
from vangrail.check.draft import Draft, Freeze, Moment
from vangrail.policy.company import Company, Lexicon, QuietPeriod
from vangrail.rules.fold import Folded
from vangrail.rules.matcher import Hit
from vangrail.rules.rule import Columns, counted
from vangrail.screen.batch import BatchScreener, Setting

WORD = {"word": cue(en=["store"])}
FROZEN = Moment(at=NOON.at, freezes=(Freeze(until=datetime(2030, 1, 1, tzinfo=UTC)),))


def speaks(fact: str, draft: Draft, moment: Moment = NOON) -> bool:
    """Tell whether a rule that needs the fact speaks about the draft."""
    one = policy(
        rule("a-rule", f"word and {fact}", cues=WORD),
        cues={"discloses_employer": cue(en=["i work at"])},
        company=Company(name="Acme BV", country="BE", sectors=("retail",), listed=True),
        lexicon=Lexicon(products=("Bluefinch",), competitors=("Globex",)),
        quiet_periods=(QuietPeriod(start=date(2026, 11, 1), end=date(2026, 11, 20)),),
    )
    return bool(Checker(one, cached=False).check(draft, moment).findings)


@pytest.mark.parametrize(
    ("fact", "values", "expected"),
    [
        ("has_image", {"images": (b"x",)}, True),
        ("has_image", {}, False),
        ("discloses_employer", {"text": "I work at the store"}, True),
        ("discloses_employer", {}, False),
        ("mentions.company", {"text": "the store of Acme"}, True),
        ("mentions.product", {"text": "a Bluefinch in the store"}, True),
        ("mentions.competitor", {"text": "Globex has a store"}, True),
        ("mentions.competitor", {}, False),
        ("listed", {}, True),
        ("quiet_period", {}, True),
        ("country = BE", {}, True),
        ("country = BE", {"country": "NL"}, False),
        ("sector = retail | health", {}, True),
        ("sector = health", {}, False),
        ("platform = linkedin", {"platform": "LinkedIn"}, True),
        ("platform = linkedin", {}, False),
        ("account = corporate", {"account": "corporate"}, True),
    ],
)
def test_facts_of_the_draft_and_the_policy(fact, values, expected):
    """Each fact is read from where it stands; a draft without a country is in the policy's."""
    assert speaks(fact, Draft(**({"text": "the store", "language": "en"} | values))) is expected


@pytest.mark.parametrize(("moment", "expected"), [(NOON, False), (FROZEN, True)])
def test_a_freeze_is_a_fact_of_the_moment(moment, expected):
    """The crisis switch can be asked about."""
    assert speaks("frozen", Draft(text="the store"), moment) is expected


def test_a_quiet_period_ends():
    """The day after its last one is not quiet."""
    assert not speaks("quiet_period", Draft(text="the store"), Moment(at=datetime(2026, 11, 21, 9, 0, tzinfo=UTC)))


def test_published_contacts_are_nobody_s():
    """An address at the company's own domain is not a hit; somebody's is."""
    one = policy(
        rule("mail", "mail", cues={"mail": cue("detector:email")}),
        lexicon=Lexicon(public_contacts=("care@acme.example.com",)),
    )
    checker = Checker(one, cached=False)
    text = "write to bart@{}"
    assert checker.check(Draft(text=text.format("acme.example.com")), NOON).level == "fine"
    assert checker.check(Draft(text=text.format("other.example.com")), NOON).level == "change"


CUES = {
    "who": cue(en=["transgender"], nl=["transgender"], es=["gnomo"], any=["gnome"]),
    "what": cue(en=["pest"], nl=["pest"], any=["such a plague"]),
    "soft": cue(en=["fun"], nl=["die"], es=["pues"], any=["joke"]),
}
CHAINS = policy(
    *(
        rule(f"rule-{number}", when, cues=CUES, within=within, unless=unless)
        for number, (when, within, unless) in enumerate(
            [
                ("who then what and not soft", "sentence", ()),
                ("(who or soft) near/1 what and not who.negated", "draft", ("silent",)),
                ("what and not (who then/2 soft) and who", 3, ()),
                ("who then what then (who or soft.quoted)", 4, ("silent",)),
                ("soft or who.negated and not what.quoted", "sentence", ("silent",)),
            ]
        )
    ),
    cues={"silent": cue(en=["gift"], nl=["gift"], any=["joke then"])},
)
CHAINED = Checker(CHAINS, cached=False)
PIECES = ["gnome", "gnomo", "transgender", "pest", "such a plague", "fun", "die", "pues", "joke", "gift", "not", "."]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
SPOKEN = st.sampled_from([None, "en", "nl", "es", "fr"])


class Plain(Context):
    """A context that tells the language first, and gives rules only the hits that count."""

    def hits(self, columns: Columns) -> list[Hit]:
        """Return what counts in the languages of the text."""
        return counted(super().hits(columns), self)


@settings(max_examples=300)
@given(TEXTS, SPOKEN)
def test_asking_for_the_language_late_changes_nothing(text: str, language: str | None) -> None:
    """A rule answers what it would answer had the language been told first and all else been left out."""
    draft, hits = Draft(text=text, language=language), CHAINED.rules.matcher.hits(Folded(text))
    late, first = Context(CHAINED, draft, NOON, hits), Plain(CHAINED, draft, NOON, hits)
    for each in CHAINED.rules.rules:
        assert late.decide(each) == first.decide(each)


@given(st.lists(TEXTS, max_size=8), SPOKEN)
def test_a_batch_reads_chains_and_silence_as_a_single_check_does(texts: list[str], language: str | None) -> None:
    """Order, exclusion and language are decided in one place."""
    setting = Setting(moment=NOON, language=language)
    verdicts = BatchScreener(CHAINED, setting).screen(texts)
    for number, text in enumerate(texts):
        found = verdicts.get(number)
        assert (found.findings if found else ()) == CHAINED.check(setting.draft(text), NOON).findings


def test_a_foreign_word_does_not_disclose_an_employer() -> None:
    """A short word that discloses counts in its own language alone."""
    one = policy(
        rule("a-rule", "word and discloses_employer", cues=WORD), cues={"discloses_employer": cue(nl=["baas"])}
    )
    checker = Checker(one, cached=False)
    assert not checker.check(Draft(text="the store of one baas", language="en"), NOON).findings
    long = policy(
        rule("a-rule", "word and discloses_employer", cues=WORD), cues={"discloses_employer": cue(nl=["mijn baas"])}
    )
    assert Checker(long, cached=False).check(Draft(text="the store of mijn baas", language="en"), NOON).findings
