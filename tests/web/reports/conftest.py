"""Who reads reports, whom one is about, who stands above them, and reports."""

from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from vangrail.web.people.models import Role
from vangrail.web.reports.actions.reporting import Given, make
from vangrail.web.reports.queries.reports import code_for
from vangrail.web.reports.views.coming_back import CODES
from vangrail.web.reports.views.reporting import REPORTS

SECRET = "quixotic lantern"
"""Words of a report, which must never be anywhere but before those who may read it."""
NOON = datetime(2026, 11, 2, 12, 0, tzinfo=ZoneInfo("Europe/Brussels"))


@pytest.fixture(autouse=True)
def unhurried():
    """Forget how often somebody reported before each test."""
    REPORTS.forget()
    CODES.forget()


@pytest.fixture
def sam(person):
    """Give the person of the security desk, who reads what somebody saw."""
    return person("Sam Security", "desk", desk="security")


@pytest.fixture
def hanna(person):
    """Give the person of the desk for people, who reads problems at work."""
    return person("Hanna Hr", "desk", desk="hr")


@pytest.fixture
def dora(person, sam):
    """Give the deputy of the security desk."""
    made = person("Dora Deputy")
    Role.objects.create(person=made, name="desk", desk="security", deputy=True)
    return made


@pytest.fixture
def put():
    """Give a function that makes a report; its code is `code_of(report)`."""
    numbers = count()

    def send(by=None, at=NOON, kind="saw", **more):
        once = more.pop("once", f"once-{next(numbers)}")
        values = {"kind": kind, "what": SECRET, "once": once, "language": "en"}
        report = make(Given(**values | more), by=by, at=at)
        report.code = code_for(once)
        return report

    return send
