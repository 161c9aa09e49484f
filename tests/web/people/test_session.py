"""From nobody to somebody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people import session

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/sign/3/?a=1", "/sign/3/?a=1"), ("", ""), ("https://evil.example/", ""), ("//evil.example/", ""), ("/\\evil.example", ""),
        ("javascript:alert(1)", ""), ("http:/evil.example", ""), ("sign/3/", ""), ("/\t/evil.example", ""), ("\n/x", ""),
    ],
)  # fmt: skip
def test_next_stays_inside(rf, address, kept):
    """No address of somebody else's, in whatever disguise."""
    assert session.inside(rf.get("/"), address) == kept


def test_a_session_ends_when_it_rests_or_lasts_too_long(settings):
    """After hours without a visit, and after days whatever happens."""
    settings.OPTIONS = {**settings.OPTIONS, "VANGRAIL_SESSION_IDLE_HOURS": 2, "VANGRAIL_SESSION_DAYS": 3}
    now = timezone.now()
    ago = lambda **since: (now - timedelta(**since)).timestamp()  # noqa: E731 -- three readings of one clock
    assert not session.over(ago(days=2), ago(hours=1), now)
    assert session.over(ago(days=2), ago(hours=3), now)
    assert session.over(ago(days=4), ago(hours=0), now)


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
            "Chrome · Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1",
            "Safari · iOS",
        ),
        ("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Windows"),
        ("curl/8", ""),
    ],
)
def test_a_browser_is_known_by_its_kind(rf, agent, device):
    """And by nothing finer."""
    assert session.device_of(rf.get("/", HTTP_USER_AGENT=agent)) == device


@pytest.mark.parametrize(
    ("setting", "expected"), [("roles", [False, True]), ("everybody", [True, True]), ("nobody", [False, False])]
)
def test_who_needs_a_second_factor_is_a_setting(person, settings, setting, expected):
    """Nobody in the demonstration."""
    people = [person(), person("", "auditor")]
    settings.OPTIONS = {**settings.OPTIONS, "VANGRAIL_SECOND_FACTOR": setting}
    settings.DEMO = False
    assert [session.needs_factor(one) for one in people] == expected
    settings.DEMO = True
    assert [session.needs_factor(one) for one in people] == [False, False]
