"""What a freeze changes in an answer."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.build import cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Freeze, Moment
from vangrail.check.freezing import speaking, told, touched, words
from vangrail.policy.company import Desk, Person
from vangrail.rules.fold import Folded
from vangrail.screen.batch import BatchScreener, Setting

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
UNTIL = datetime(2026, 11, 21, 18, 30, tzinfo=ZoneInfo("Europe/Brussels"))
TOLD = {"en": "We know.", "nl": "We weten het.", "es": "Lo sabemos."}
SAY = {"en": "We know about the fire and tell more at six.", "nl": "Om zes uur vertellen we meer over de brand.", "es": "A las seis contamos más."}  # fmt: skip


def _checker(**more: object) -> Checker:
    heron = rule("heron-named", "heron", "ask", cues={"heron": cue(en=["heron"], nl=["reiger"], es=["garza"])})
    return Checker(policy(heron, desks={"crisis": Desk(person=Person(name="Carla Crisis"))}, **more), cached=False)


def _moment(**more: object) -> Moment:
    given = {"until": UNTIL, "told": TOLD, "say": SAY, "words": ("fire", "brand", "incendio"), **more}
    return Moment(at=NOW, freezes=(Freeze(**given),))


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "What a Fire in our hall, everybody ran", "Leave it for now. This ends at the latest on 21 November 2026, 18:30"),
        ("nl", "Er is brand in de hal", "Laat het nu even liggen"),
        ("es", "Hay un incendio en la nave", "Déjalo por ahora"),
    ],
)  # fmt: skip
def test_who_touches_it_is_asked_to_wait_and_told_what_to_say(language: str, text: str, says: str) -> None:
    """In each language: what, until when, who speaks, and the sentence for a customer."""
    verdict = _checker().check(Draft(text=text, language=language), _moment())
    finding = verdict.findings[0]
    assert (verdict.level, verdict.told, finding.rule, finding.clause) == ("ask", TOLD[language], "freeze", "crisis")
    assert says in finding.instead
    assert SAY[language] in finding.instead
    assert finding.desk.person == "Carla Crisis"
    assert [text[start:end].casefold() for start, end in finding.spans] in (["fire"], ["brand"], ["incendio"])


def test_who_does_not_is_told_and_may_post() -> None:
    """A cat is a cat in a crisis too."""
    verdict = _checker().check(Draft(text="My cat sleeps", language="en"), _moment())
    assert (verdict.level, verdict.told) == ("fine", "We know.")


@pytest.mark.parametrize(
    "text",
    [SAY["en"], f"Hello! {SAY['en']}", "I am safe, thank you to the fire brigade", "Estoy bien después del incendio"],
)
def test_what_anybody_may_say_stays_fine(text: str) -> None:
    """The sentence that is offered, and that somebody is safe."""
    assert _checker().check(Draft(text=text, language="en"), _moment()).level == "fine"


def test_talk_that_the_law_protects_is_not_held() -> None:
    """Staff may speak about their own safety; they are told all the same."""
    unsafe = rule(
        "safety-talk", "unsafe", "fine", cues={"unsafe": cue(en=["unsafe"], nl=["onveilig"], es=["inseguro"])}
    )
    one = Checker(policy(unsafe.model_copy(update={"protects": True})), cached=False)
    verdict = one.check(Draft(text="The fire doors are unsafe and I reported it", language="en"), _moment())
    assert (verdict.level, verdict.told) == ("fine", "We know.")


def test_company_posts_wait_whatever_they_say() -> None:
    """With a country only those there; the company's own where none is named."""
    one, cat = _checker(), Draft(text="Our cat sleeps", account="corporate", language="en")
    assert one.check(cat, _moment()).findings[0].what == "Company posts wait while this is going on."
    assert one.check(cat, _moment(countries=("BE",))).level == "ask"
    assert one.check(cat, _moment(countries=("ES",))).level == "fine"
    assert one.check(cat, _moment(by_words=True)).level == "fine"


def test_it_speaks_to_whom_it_is_for() -> None:
    """To people in a country, and to who does not say where they are; to who posts for the company; to what touches it."""

    def hears(freeze: Moment, **more: str) -> bool:
        return bool(_checker().check(Draft(text="A cat", language="en", **more), freeze).told)  # type: ignore[arg-type]

    there = _moment(countries=("ES",))
    assert (hears(there, country="Spain"), hears(there), hears(there, country="BE")) == (True, True, False)
    ours = _moment(company_only=True)
    assert (hears(ours), hears(ours, account="corporate")) == (False, True)
    assert not hears(_moment(by_words=True))


def test_several_at_once_are_all_told_once() -> None:
    """The same text is not repeated."""
    one, other = _moment().freezes[0], _moment(told={"en": "A second thing."}).freezes[0]
    moment = Moment(at=NOW, freezes=(one, other, one))
    assert _checker().check(Draft(text="A cat", language="en"), moment).told == "We know.\n\nA second thing."


def test_after_its_end_the_answer_is_as_before() -> None:
    """Nobody has to end it."""
    one, draft = _checker(), Draft(text="The fire", language="en")
    after = Moment(at=UNTIL, freezes=_moment().freezes)
    assert (one.check(draft, after).level, one.check(draft, after).told) == ("fine", "")


def test_rows_of_a_table_are_answered_alike() -> None:
    """The same check on many rows."""
    one, moment = _checker(), _moment()
    texts = ["A cat", "The fires here", "A heron", ""]
    found = BatchScreener(one, Setting(moment=moment, language="en")).screen(texts)
    alone = [one.check(Draft(text=text, language="en"), moment) for text in texts]
    for number, verdict in enumerate(alone):
        assert [each.rule for each in (found.get(number) or verdict).findings] == [
            each.rule for each in verdict.findings
        ]
        assert (number in found) == bool(verdict.findings)


def test_a_word_is_a_word() -> None:
    """Not a part of one, with its endings and accents; signs in it mean nothing."""
    freeze = Freeze(until=UNTIL, words=("brand", "c++ (old)"))
    assert touched(freeze, Folded("rebranding a firebrand")) == ()
    assert len(touched(freeze, Folded("branden in C++ (old) and Brände"))) == 3
    assert touched(Freeze(until=UNTIL, words=(" ",)), Folded("a b")) == ()


def test_a_language_without_words_gets_its_nearest() -> None:
    """French falls back to English."""
    found = speaking(Draft(text="feu"), _moment(), Folded("feu"))
    assert told(found, "fr") == "We know."
    assert words(found[0], Draft(text="feu"), "fr")[0].startswith("This touches")
