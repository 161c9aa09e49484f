"""Mechanical rewrites touch what they must and nothing else."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.check.rewrite import _offset, disclosure
from vangrail.policy.company import Embargo, Lexicon

MASK = rule("contact", "data", cues={"data": cue("detector:email", "detector:iban")}, rewrite="mask")
PRAISE = rule("praise", "word", cues={"word": cue(en=["brilliant"])}, rewrite="disclose")
CREDIT = rule("borrowed", "taken", cues={"taken": cue(en=["borrowed"])}, rewrite="credit")
WAIT = rule("early", "term", cues={"term": cue("lexicon:embargoed")}, rewrite="wait")


def finding(one, text, language="en"):
    """Return the first finding about the text."""
    return Checker(one, cached=False).check(Draft(text=text, language=language), NOON).findings[0]


def test_a_mask_hides_the_value_and_keeps_the_rest():
    """Everything around the masked places stays as it was written."""
    rewritten = finding(policy(MASK), "Café: mail jan@winkel.example.com  or BE68 5390 0754 7034!").rewrite
    assert rewritten.startswith("Café: mail ")
    assert rewritten.endswith("!")
    assert "jan@winkel.example.com" not in rewritten
    assert "5390" not in rewritten
    assert "  or " in rewritten


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is brilliant! Buy it.", "It is brilliant! (I work at Acme Retail BV.) Buy it."),
        ("It is brilliant", "It is brilliant (I work at Acme Retail BV.)"),
        ("Line one\nIt is brilliant\n#new", "Line one\nIt is brilliant (I work at Acme Retail BV.)\n#new"),
    ],
)
def test_a_disclosure_stands_next_to_the_claim(text, expected):
    """Right after the sentence that praises, before what follows."""
    assert finding(policy(PRAISE), text).rewrite == expected


@pytest.mark.parametrize(
    ("platform", "text", "expected"),
    [
        ("linkedin", "Borrowed drawing \n", "Borrowed drawing\nMade by [name of the maker, with a link] \n"),
        ("Insta", "Borrowed drawing", "Borrowed drawing\nMade by @[the maker's account]"),
        ("Insta", "Borrowed from @mo_draws, hi!", "Borrowed from @mo_draws, hi!\nMade by @mo_draws"),
        (None, "Borrowed from @mo@draws.example", "Borrowed from @mo@draws.example\nMade by @mo@draws.example"),
        (None, "Borrowed: @ann or @mo", "Borrowed: @ann or @mo\nMade by [name of the maker, with a link]"),
        (
            None,
            "Borrowed, ask mo@draws.example",
            "Borrowed, ask mo@draws.example\nMade by [name of the maker, with a link]",
        ),
    ],
)
def test_a_credit_names_the_maker_as_the_platform_does(platform, text, expected):
    """By account where the platform links one; whoever is named once is the maker; else there is a place to fill in."""
    draft = Draft(text=text, language="en", platform=platform)
    assert Checker(policy(CREDIT), cached=False).check(draft, NOON).findings[0].rewrite == expected


def test_the_rewrites_of_all_findings_stand_together():
    """Each finding has its own; the verdict has the draft with all of them made, an overlap once."""
    twice = rule("again", "data", cues={"data": cue("detector:email")}, rewrite="mask")
    verdict = Checker(policy(MASK, PRAISE, twice), cached=False).check(
        Draft(text="It is brilliant! Mail jan@winkel.example.com.", language="en"), NOON
    )
    assert {finding.rewrite.count("(I work at Acme Retail BV.)") for finding in verdict.findings} == {0, 1}
    assert verdict.rewrite.startswith("It is brilliant! (I work at Acme Retail BV.) Mail ")
    assert "jan@winkel" not in verdict.rewrite
    assert verdict.to_dict()["rewrite"] == verdict.rewrite


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "from 14 March 2027, 09:00 (Europe/Brussels)"),
        ("nl", "vanaf 14 maart 2027, 09:00 (Europe/Brussels)"),
        ("es", "a partir del 14 de marzo de 2027, a las 09:00 (Europe/Brussels)"),
    ],
)
def test_waiting_names_the_date_and_the_zone(language, says):
    """The answer is a date, in the language of the draft."""
    until = datetime(2027, 3, 14, 9, 0, tzinfo=ZoneInfo("Europe/Brussels"))
    assert (
        says in finding(policy(WAIT, embargoes=(Embargo(terms=("Zwaluw",), until=until),)), "Zwaluw!", language).instead
    )


def test_of_two_embargoes_the_later_one_counts():
    """The draft can be posted when the last of its terms is free."""
    terms = [Embargo(terms=("Zwaluw",), until=datetime(2027, month, 1, tzinfo=UTC)) for month in (2, 6)]
    assert "1 June 2027" in finding(policy(WAIT, embargoes=tuple(terms)), "Zwaluw").instead


def test_a_rule_without_a_rewrite_offers_none():
    """What cannot be mended mechanically is left to the author."""
    one = policy(rule("word", "word", cues={"word": cue("lexicon:products")}), lexicon=Lexicon(products=("Zwaluw",)))
    assert finding(one, "Zwaluw").rewrite is None


@pytest.mark.parametrize(("hours", "said"), [(0, "UTC"), (1, "UTC+1"), (-3.5, "UTC-3:30"), (5.75, "UTC+5:45")])
def test_a_zone_without_a_name_is_said_as_people_write_it(hours, said):
    """As a published policy has it."""
    assert _offset(datetime(2027, 3, 14, 9, tzinfo=timezone(timedelta(hours=hours)))) == said


def test_the_sentence_that_says_where_somebody_works_is_there_for_others():
    """In every shipped language, with the company."""
    assert disclosure("Acme", "nl") == "(Ik werk bij Acme.)"
    assert len({disclosure("Acme", code) for code in ("en", "nl", "es")}) == 3
