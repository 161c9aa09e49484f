"""What is next for a post, and what it meets on a day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from vangrail.decisions.delivery import Standing, Step, clocks_differ, collisions, next_step, pause
from vangrail.policy.company import Embargo, QuietPeriod

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def after(standing, now=NOON):
    """Return the next step with a minute of grace and a minute between two looks."""
    return next_step(standing, now, grace=MINUTE, look=MINUTE)


@pytest.mark.parametrize(
    ("standing", "step"),
    [
        (Standing(NOON, approved=True, frozen=False), Step("send")),
        (Standing(NOON + HOUR, approved=True, frozen=False), Step("wait", NOON + HOUR, "time")),
        (Standing(NOON, approved=False, frozen=False), Step("wait", NOON + MINUTE, "approval")),
        (Standing(NOON, approved=True, frozen=True), Step("wait", NOON + MINUTE, "freeze")),
        (Standing(NOON, approved=True, frozen=False, blocked=True), Step("wait", NOON + MINUTE, "blocked")),
        (Standing(NOON, approved=True, frozen=True, blocked=True), Step("wait", NOON + MINUTE, "freeze")),
        (Standing(NOON - 3 * HOUR, approved=True, frozen=False, blocked=True), Step("missed")),
        (Standing(NOON - 2 * HOUR, approved=True, frozen=False), Step("send")),
        (Standing(NOON - 2 * HOUR - MINUTE, approved=True, frozen=False), Step("missed")),
        (Standing(NOON - 3 * HOUR, approved=False, frozen=True), Step("missed")),
    ],
)
def test_what_is_next(standing, step):
    """Its time, its approval and the freezes decide, and two hours late is too late."""
    assert after(standing) == step


def test_a_try_without_an_end_comes_before_everything():
    """It is looked for after the grace, whatever else changed meanwhile; a clock that was set back does not make it wait."""
    begun = Standing(NOON - 5 * HOUR, approved=False, frozen=True, begun=NOON)
    assert after(begun, NOON + MINUTE / 2) == Step("wait", NOON + MINUTE, "answer")
    assert after(begun, NOON + MINUTE) == Step("find")
    assert after(begun, NOON - HOUR) == Step("find")


def test_pauses_grow_and_heed_what_was_asked():
    """From ten seconds to ten minutes; an hour is the most that anybody can ask."""
    found = [pause(tries).total_seconds() for tries in range(1, 9)]
    assert found == sorted(found) == [10, 20, 60, 120, 300, 600, 600, 600]
    assert pause(1, 90).total_seconds() == 90
    assert pause(1, 10**6) == HOUR


def test_clocks():
    """Five minutes apart is near enough; a network that does not tell is believed."""
    assert clocks_differ(NOON, NOON + 5 * MINUTE) is None
    assert clocks_differ(NOON, None) is None
    assert clocks_differ(NOON, NOON + 6 * MINUTE) == -6 * MINUTE


def met(text, at=NOON, market="", country=""):
    """Return the kinds of what a text meets; a market holds in the country of its name."""
    embargo = Embargo(terms=("Project Heron", "ZX-9"), until=NOON + HOUR, market=market)
    quiet = QuietPeriod(start=date(2026, 11, 22), end=date(2026, 11, 23), about="results")
    zone = ZoneInfo("Europe/Brussels")

    def there(one):
        return [text] if one.market == country else []

    return [each.kind for each in collisions(there, at, [embargo], [quiet], zone)]


@pytest.mark.parametrize("text", ["Meet project  heron!", "meet\nPROJECT HERON", "(zx-9)"])
def test_a_word_under_embargo(text):
    """In any case, across a line; and not once the embargo is over."""
    assert met(text) == ["embargo"]
    assert met(text, NOON + HOUR) == []


def test_an_embargo_holds_in_its_market():
    """And only for the text that is for it."""
    assert met("zx-9", market="NL", country="NL") == ["embargo"]
    assert met("zx-9", market="NL", country="ES") == []


@pytest.mark.parametrize("text", ["Meet the heron project", "project herons", "xzx-9"])
def test_other_words_are_not_it(text):
    """Only the whole words count."""
    assert met(text) == []


def test_quiet_days_are_the_companys():
    """The first begins at midnight here, and the last ends at midnight."""
    assert met("Hello", datetime(2026, 11, 21, 22, 59, tzinfo=UTC)) == []
    assert met("Hello", datetime(2026, 11, 21, 23, 0, tzinfo=UTC)) == ["quiet"]
    assert met("Hello", datetime(2026, 11, 23, 23, 0, tzinfo=UTC)) == []
