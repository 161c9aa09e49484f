"""The checker answers the same every time, says all it found, and leaves no trace."""

import os
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import NOON, cue, marked, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Freeze, Moment, Precedent
from vangrail.policy.company import Allow, Company, Desk, Embargo, Lexicon, NeedToKnow, Person

INSULT = rule("insult", "word", "ask", cues={"word": cue(en=["idiot"], nl=["idioot"], es=["idiota"])}, desk="hr")
VENT = rule("venting", "word and not protected", cues={"word": cue(en=["awful week"])})
PAY = rule("pay-talk", "word", "fine", cues={"word": cue(en=["our pay"])}, protects=True)
EARLY = rule("too-early", "term", cues={"term": cue("lexicon:embargoed")}, rewrite="wait")
PRAISE = rule(
    "undisclosed-praise",
    "mentions.product and word and not discloses_employer",
    cues={"word": cue(en=["brilliant"])},
    rewrite="disclose",
)
WORKING = {"discloses_employer": cue(en=["i work at"])}
OPENS = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def checker(*rules: object, **more: object) -> Checker:
    """Return a checker for a policy of these rules."""
    return Checker(policy(*rules, cues=WORKING, **more), cached=False)  # type: ignore[arg-type]


def test_all_findings_are_said_and_the_highest_level_wins() -> None:
    """Two rules, two findings, the sterner first."""
    verdict = checker(VENT, INSULT).check(Draft(text="An awful week with an idiot"), NOON)
    assert [finding.rule for finding in verdict.findings] == ["insult", "venting"]
    assert verdict.level == "ask"


def test_protected_talk_silences_venting_but_not_insults() -> None:
    """Talk about pay is said to be welcome; it does not excuse an insult."""
    verdict = checker(VENT, INSULT, PAY).check(Draft(text="Awful week. Our pay is late. The idiot knows."), NOON)
    assert {finding.rule for finding in verdict.findings} == {"insult", "pay-talk"}


@pytest.mark.parametrize(("language", "says"), [("nl", "nl"), ("es", "es"), ("fr", "en"), (None, "nl")])
def test_the_answer_is_in_the_language_of_the_draft(language: str | None, says: str) -> None:
    """A language that the policy lacks falls back; one that is not named is recognised."""
    words = cue(any=["idioot"])
    verdict = checker(rule("insult", "word", cues={"word": words})).check(
        Draft(text="Wat een idioot is dat toch eigenlijk", language=language), NOON
    )
    assert verdict.findings[0].what == f"what {says}"


def test_fine_is_said_in_the_language_of_the_draft_too() -> None:
    """A kind word in Spanish gets a kind word in Spanish."""
    assert checker(INSULT).check(Draft(text="Hoy hemos celebrado diez años en la playa"), NOON).language == "es"


def test_an_embargo_lifts_by_itself_and_the_answer_is_a_date() -> None:
    """Before its time the draft waits; from then on nothing is said."""
    one = checker(EARLY, embargoes=(Embargo(terms=("Nightingale",), until=OPENS),))
    draft = Draft(text="Nightingale is coming", language="en")
    assert "1 December 2026, 09:00" in one.check(draft, NOON).findings[0].instead
    assert one.check(draft, Moment(at=OPENS)).level == "fine"


def test_an_embargo_holds_in_its_market() -> None:
    """In another country it is no finding; without a country it is; and a second embargo of the same word holds by itself."""
    dutch = Embargo(terms=("Nightingale",), until=OPENS, market="Netherlands")
    one = checker(EARLY, embargoes=(dutch,))
    levels = {
        country: one.check(Draft(text="Nightingale is coming", language="en", country=country), NOON).level
        for country in ("NL", "ES", None)
    }
    assert (levels["ES"], levels["NL"], levels[None]) == ("fine", "change", "change")
    both = checker(EARLY, embargoes=(dutch, Embargo(terms=("Nightingale",), until=OPENS, market="ES")))
    assert both.check(Draft(text="Nightingale is coming", language="en", country="ES"), NOON).level == "change"


def test_praise_says_where_its_author_works_next_to_the_claim() -> None:
    """The disclosure follows the sentence that praises, and praise that discloses is fine."""
    one = checker(PRAISE, lexicon=Lexicon(products=("Bluefinch",)))
    finding = one.check(Draft(text="Bluefinch is brilliant! Buy two.", language="en"), NOON).findings[0]
    assert finding.rewrite == "Bluefinch is brilliant! (I work at Acme Retail BV.) Buy two."
    assert one.check(Draft(text=finding.rewrite, language="en"), NOON).level == "fine"


def test_a_rule_can_be_allowed_until_a_date() -> None:
    """An allowance ends with its last day."""
    one = checker(INSULT, allow=(Allow(rule="insult", reason="a play", until=date(2026, 11, 20)),))
    assert one.check(Draft(text="idiot"), NOON).level == "fine"
    assert one.check(Draft(text="idiot"), Moment(at=datetime(2026, 11, 21, tzinfo=UTC))).level == "ask"


def test_a_shadow_rule_is_heard_by_nobody() -> None:
    """A rule on trial shows nothing."""
    assert checker(INSULT.model_copy(update={"shadow": True})).check(Draft(text="idiot"), NOON).findings == ()


@pytest.mark.parametrize(
    ("desks", "owner", "person"),
    [
        ({"hr": Desk(person=Person(name="Anna"), answers_within=4)}, None, "Anna"),
        ({"hr": Desk(deputy=Person(name="Bart"))}, Person(name="Olga"), "Bart"),
        ({}, Person(name="Olga"), "Olga"),
        ({}, None, ""),
    ],
)
def test_a_vacant_desk_falls_back_to_the_owner(desks: dict[str, Desk], owner: Person | None, person: str) -> None:
    """The desk's person, else its deputy, else the policy's owner in its place, else nobody by name."""
    one = checker(INSULT, desks=desks, company=Company(name="Acme", country="BE", owner=owner))
    assert one.check(Draft(text="idiot"), NOON).findings[0].desk.person == person
    assert one.check(Draft(text="idiot"), NOON).findings[0].desk.stands_in == (person == "Olga")


def test_a_freeze_and_a_precedent_are_part_of_the_answer() -> None:
    """In a crisis everybody is told the same; a desk's earlier answer is cited."""
    moment = Moment(
        at=NOON.at,
        freezes=(Freeze(until=OPENS, told={"en": "We know."}),),
        precedents=(Precedent(rule="insult", answer="ask", text={"en": "Said before."}),),
    )
    verdict = checker(INSULT).check(Draft(text="idiot", language="en"), moment)
    assert (verdict.told, verdict.findings[0].precedent) == ("We know.", "Said before.")


def test_a_verdict_names_what_it_depends_on() -> None:
    """Same draft, policy and moment: same verdict, with the digests of the last two."""
    one = checker(INSULT)
    draft = Draft(text="idiot")
    assert one.check(draft, NOON) == one.check(draft, NOON)
    assert one.check(draft, NOON).to_dict()["policy"] == one.policy.digest
    assert one.check(draft, NOON).to_dict()["moment"] == NOON.digest


@given(
    st.text(alphabet="an idiot awful week, our pay. Bluefinch é", max_size=80),
    st.text(alphabet="heronfinch ", min_size=5, max_size=20).filter(str.strip),
)
def test_a_new_term_changes_no_other_rule(text: str, term: str) -> None:
    """Adding a word to the company's list never changes what another rule says."""
    secret = rule("secret", "term", cues={"term": cue("lexicon:secret")})
    before = checker(VENT, INSULT, PAY, secret).check(Draft(text=text, language="en"), NOON)
    after = checker(VENT, INSULT, PAY, secret, lexicon=Lexicon(secret=(term,))).check(
        Draft(text=text, language="en"), NOON
    )
    assert [one for one in after.findings if one.rule != "secret"] == list(before.findings)


def test_many_threads_get_their_own_answers() -> None:
    """One checker serves many threads."""
    one = checker(INSULT)
    wrong: list[str] = []

    def ask(text: str, level: str) -> None:
        wrong.extend(text for _ in range(200) if one.check(Draft(text=text), NOON).level != level)

    threads = [threading.Thread(target=ask, args=pair) for pair in [("idiot", "ask"), ("a kind word", "fine")] * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


MARKER = "zq7marker"


def test_a_checked_draft_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After many checks no file that the process could write holds the draft or a need-to-know term."""
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "VANGRAIL_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
        (tmp_path / name.lower()).mkdir()
    monkeypatch.chdir(tmp_path)
    one = Checker(policy(INSULT, need_to_know=NeedToKnow(salt="s", terms=("Qwertz affair",))))
    for number in range(500):
        one.check(Draft(text=f"{MARKER} idiot {number} qwertz affair", images=(MARKER.encode(),)), NOON)
    files = [Path(folder) / name for folder, _, names in os.walk(tmp_path) for name in names]
    assert files
    assert not [path for path in files if MARKER.encode() in path.read_bytes() or b"qwertz" in path.read_bytes()]
    assert marked(one.check(Draft(text="idiot"), NOON), Draft(text="idiot")) == {"insult": ["idiot"]}


@pytest.mark.parametrize(("wanted", "says"), [("nl", "nl"), ("fr", "en"), (None, "en")])
def test_the_answer_can_be_in_the_language_its_author_reads(wanted: str | None, says: str) -> None:
    """Of a fine draft too; a language that the policy lacks is left aside, and a rewrite stays in the draft's own."""
    asked = checker(INSULT, PRAISE, lexicon=Lexicon(products=("Zonnegloed",)))
    verdict = asked.check(Draft(text="The Zonnegloed is brilliant, honestly, I love it", answer_in=wanted), NOON)
    assert (verdict.language, verdict.findings[0].what) == (says, f"what {says}")
    assert verdict.rewrite is not None
    assert "I work" in verdict.rewrite
    assert asked.check(Draft(text="The weather is really lovely today", answer_in=wanted), NOON).language == says
