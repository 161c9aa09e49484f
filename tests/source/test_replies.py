"""The shipped catalogue: enough of everything, in every language, and its own check finds nothing in it."""

import re
from datetime import date

import pytest

from vangrail import Checker, Draft
from vangrail.decisions.filling import Slot, fill, problem_of
from vangrail.errors import PolicyError
from vangrail.languages import SHIPPED
from vangrail.source.published import load_policy
from vangrail.source.replies import load_catalogue, read_catalogue
from vangrail.web.config.example import folder

CATALOGUE = load_catalogue()
EVERY = [(reply, language) for replies in CATALOGUE.replies.values() for reply in replies for language in SHIPPED]
OWN = {
    "own_words": {
        "en": "A broken bowl on your wedding day, that hurts.",
        "nl": "Een kapotte kom op je trouwdag, dat doet pijn.",
        "es": "Un cuenco roto el día de tu boda duele.",
    },
    "fact": {
        "en": "The page says thirty days.",
        "nl": "Op de pagina staat dertig dagen.",
        "es": "La página dice treinta días.",
    },
}


@pytest.fixture(scope="module")
def checker():
    """Give the example company's checker."""
    return Checker(load_policy(folder() / "policy"))


def example(name: str, language: str) -> str:
    """Return a value for a placeholder."""
    return OWN.get(name, {}).get(language, CATALOGUE.placeholders[name].example)


def test_there_is_enough():
    """Twenty situations, forty replies, each situation with one, three ways out, numbers for six countries."""
    assert len(CATALOGUE.situations) == 20
    assert sum(map(len, CATALOGUE.replies.values())) >= 40
    assert all(CATALOGUE.replies[name] for name in CATALOGUE.situations)
    assert len(CATALOGUE.exits.exits) == 3
    assert set(CATALOGUE.cards) >= {"be", "nl", "es", "gb", "ie", "us"}


@pytest.mark.parametrize(("reply", "language"), EVERY, ids=lambda each: getattr(each, "id", each))
def test_our_own_check_finds_nothing_in_a_reply(checker, reply, language):
    """Filled in as the examples are, in its language, from an account of the company."""
    slots = [Slot(each.id, each.kind, each.most) for each in CATALOGUE.placeholders.values()]
    values = {name: example(name, language) for name in CATALOGUE.placeholders}
    verdict = checker.check(
        Draft(text=fill(reply.text[language], slots, values), account="corporate", language=language)
    )
    assert [(found.rule, found.spans) for found in verdict.findings if found.level != "fine"] == []


@pytest.mark.parametrize("account", ["personal", "corporate"])
def test_our_own_check_finds_nothing_in_a_way_out(checker, account):
    """Neither from a person nor from the company."""
    for each in CATALOGUE.exits.exits:
        for language in SHIPPED:
            verdict = checker.check(Draft(text=each.say[language], account=account, language=language))
            assert verdict.level == "fine", each.id


def test_every_example_fits_its_placeholder():
    """So that a page never suggests what it would refuse."""
    for each in CATALOGUE.placeholders.values():
        assert problem_of(Slot(each.id, each.kind, each.most), each.example) is None, each.id


def test_languages_are_not_copies():
    """A text of any length differs between languages."""
    for reply, _ in EVERY:
        assert len({reply.text[language] for language in SHIPPED}) == 3


def test_danger_is_answered_at_once():
    """Day and night, and before anything else the emergency number."""
    for name in ("threat", "suicide_risk"):
        situation = CATALOGUE.situations[name]
        assert (situation.urgent, situation.hours.day, situation.hours.night) == (True, 0, 0)
        assert "emergency" in situation.do["en"][0]


def test_what_was_looked_up_was_read_on_a_day_that_is_over():
    """And every country with a help line has an emergency number."""
    for cards in CATALOGUE.cards.values():
        assert {"emergency", "help"} <= {card.kind for card in cards}
        assert all(card.verified and card.verified <= date(2026, 11, 21) for card in cards)


def test_a_reply_is_found_by_its_situation():
    """And one that is not there in none."""
    assert CATALOGUE.situation_of("refund_heard") == "refund"
    assert CATALOGUE.situation_of("nothing") is None


def test_files_that_do_not_fit_together_are_refused(tmp_path):
    """Replies of no situation, a placeholder that is not there, a file that cannot be read."""
    from vangrail.source.data import library

    for place in ("situations", "replies", "exits", "links"):
        (tmp_path / place).mkdir()
        for file in library().joinpath(place).iterdir():
            (tmp_path / place / file.name).write_bytes(file.read_bytes())
    assert read_catalogue(tmp_path) == CATALOGUE
    refund = tmp_path / "replies" / "refund.toml"
    kept = refund.read_text("utf-8")
    refund.rename(tmp_path / "replies" / "nowhere.toml")
    with pytest.raises(ValueError, match="replies of no situation"):
        read_catalogue(tmp_path)
    (tmp_path / "replies" / "nowhere.toml").unlink()
    refund.write_text(re.sub(r"\{door\}", "{dooor}", kept), "utf-8")
    with pytest.raises(ValueError, match="no placeholder dooor"):
        read_catalogue(tmp_path)
    refund.write_text("tone = ", "utf-8")
    with pytest.raises(PolicyError):
        read_catalogue(tmp_path)
