"""The breach card's library: where accounts are got back, who calls whom, and the lists."""

from datetime import date

import pytest

from vangrail.languages import SHIPPED
from vangrail.source import breach
from vangrail.source.breach import Recovery
from vangrail.source.posting import posting

TODAY = date(2026, 11, 22)


def test_every_platform_has_its_page():
    """Each one that posts are counted for, with a source that was read and whether it is the platform's own."""
    found = breach.recoveries()
    assert set(found) == set(posting())
    for each in found.values():
        assert each.source.startswith("http")
        assert each.verified <= TODAY
        assert (each.url or each.path).startswith(("https://", "/"))


def test_what_is_second_hand_is_marked():
    """These two could only be read on somebody else's page."""
    assert {each.platform for each in breach.recoveries().values() if not each.official} == {"linkedin", "facebook"}


@pytest.mark.parametrize(
    ("account", "name", "address"),
    [
        ("https://fiets.example/@pedaal", "", "https://fiets.example/reset"),
        ("", "@pedaal@fiets.example", "https://fiets.example/reset"),
        ("", "@pedaal", ""),
        ("", "", ""),
    ],
)
def test_where_each_server_is_its_own_the_page_is_there(account, name, address):
    """By the account's address or its whole name; without either nothing is invented."""
    one = Recovery(platform="m", official=True, verified=TODAY, source="https://a.example", path="/reset")
    assert one.address(account, name) == address


def test_a_page_of_the_platform_is_the_same_for_everybody():
    """Whatever the account is called."""
    one = Recovery(
        platform="m", official=True, verified=TODAY, source="https://a.example", url="https://a.example/lost"
    )
    assert one.address("https://b.example/us") == "https://a.example/lost"


def test_everybody_who_calls_was_called():
    """The chain has no loose end: it begins with who sees it, and only who knows calls on."""
    known = {"finder"}
    for call in breach.calls():
        assert call.caller in known
        known.add(call.to)
    minutes = [call.minutes for call in breach.calls()]
    assert minutes == sorted(minutes)


def test_steps_stand_by_their_minute_around_the_first_hour():
    """What the crisis switch asks for an account is among them, once."""
    names = [step.id for step in breach.steps()]
    assert names[0] == "seen"
    assert names[-1] == "learned"
    assert {"recover", "tools", "keep"} < set(names)
    assert len(names) == len(set(names))
    assert [step.minutes for step in breach.steps()] == sorted(step.minutes for step in breach.steps())


@pytest.mark.parametrize("language", SHIPPED)
def test_everything_is_said_in_every_language(language):
    """Steps, calls, lists and what is done first at each platform."""
    assert all(breach.step_words(step.id, language) for step in breach.steps())
    assert all(call.why(language) for call in breach.calls())
    assert all(all(breach.listed(name, language).values()) for name in breach.LISTS)
    assert all(each.first_in(language) for each in breach.recoveries().values())


def test_languages_are_not_copies():
    """A text differs between languages."""
    for name in breach.LISTS:
        for key, text in breach.listed(name, "en").items():
            assert len({text, breach.listed(name, "nl")[key], breach.listed(name, "es")[key]}) == 3


def test_a_step_that_is_not_there_is_told():
    """By its name."""
    with pytest.raises(KeyError, match="dance"):
        breach.step_words("dance", "en")
