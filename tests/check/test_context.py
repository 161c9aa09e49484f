"""A draft as the rules see it: its own facts, the policy's, and those of the moment."""

from datetime import UTC, date, datetime

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Freeze, Moment
from vangrail.policy.company import Company, Lexicon, QuietPeriod

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
