"""The small parts of policy.toml."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError

from vangrail.policy.company import Desk, Person, WorkRules
from vangrail.source.forms import DeskForm, EmbargoForm, PersonForm, WorkRulesForm, zone
from vangrail.source.text import Refused

LOCAL = datetime(2027, 3, 1, 9, 0)  # noqa: DTZ001 -- a local time is what a form may hold


def test_a_name_alone_is_a_person_and_a_desk():
    """The shortest form means what it says."""
    assert PersonForm.model_validate("Anna").value() == Person(name="Anna")
    assert DeskForm.model_validate("Anna").value() == Desk(person=Person(name="Anna"))


def test_a_contact_beside_the_person_is_theirs():
    """So that a desk needs no table in a table."""
    desk = DeskForm.model_validate(
        {"person": "Anna", "contact": "a@acme.example", "deputy": {"name": "Bart", "role": "x"}}
    ).value()
    assert desk.person == Person(name="Anna", contact="a@acme.example")
    assert desk.deputy == Person(name="Bart", role="x")


def test_a_contact_without_a_person_is_refused():
    """It would be nobody's."""
    with pytest.raises(ValidationError, match="a person beside contact"):
        DeskForm.model_validate({"contact": "a@acme.example"})


@pytest.mark.parametrize(
    ("until", "timezone", "moment"),
    [
        (LOCAL, "Europe/Brussels", datetime(2027, 3, 1, 8, 0, tzinfo=UTC)),
        (LOCAL.replace(month=7), "Europe/Brussels", datetime(2027, 7, 1, 7, 0, tzinfo=UTC)),
        (LOCAL.replace(tzinfo=UTC), "", datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
        (date(2027, 3, 1), "America/New_York", datetime(2027, 3, 1, 5, 0, tzinfo=UTC)),
    ],
)
def test_an_embargo_ends_at_one_moment(until, timezone, moment):
    """Local time with a zone, in summer and winter, an offset of its own, or the first minute of a day."""
    embargo = EmbargoForm.model_validate({"terms": ["x"], "until": until, "timezone": timezone}).value()
    assert embargo.until - moment == timedelta(0)


@pytest.mark.parametrize(
    ("until", "timezone", "wanted"),
    [
        (LOCAL, "", 'timezone = "Europe/Brussels" beside until'),
        (LOCAL.replace(tzinfo=UTC), "Europe/Brussels", "a timezone or an offset in until"),
        (LOCAL, "Europe/Bruxelles", "a time zone such as Europe/Brussels"),
        (LOCAL, "europe/brussels", "a time zone such as Europe/Brussels"),
        (LOCAL, "Europe", "a time zone such as"),
        (LOCAL, "../etc/passwd", "a time zone such as"),
    ],
)
def test_an_embargo_without_one_moment_is_refused(until, timezone, wanted):
    """Neither or both, and zones that do not exist."""
    with pytest.raises(ValidationError) as caught:
        EmbargoForm.model_validate({"terms": ["x"], "until": until, "timezone": timezone})
    assert caught.value.errors()[0]["ctx"]["error"].wanted.startswith(wanted)


def test_a_zone_is_refused_as_a_value():
    """The refusal says what was found."""
    with pytest.raises(Refused) as caught:
        zone("Mars/Olympus")
    assert caught.value.found == '"Mars/Olympus"'


def test_a_machine_without_zones_is_told_so():
    """Where the system has no time zone data, the sentence names what is missing instead of blaming the name."""
    script = (
        "import sys; sys.modules['tzdata'] = None\n"
        "from vangrail.source.forms import zone\n"
        "try:\n    print(zone('Europe/Brussels'))\nexcept ValueError as error:\n    print(error.wanted)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "tzdata" in done.stdout


def test_work_rules_need_all_three():
    """Article, date and document; the date is written as date."""
    form = WorkRulesForm.model_validate({"article": "12", "date": "2024-03-01", "document": "Work rules"})
    assert form.value() == WorkRules(article="12", dated=date(2024, 3, 1), document="Work rules")
    with pytest.raises(ValidationError, match="document"):
        WorkRulesForm.model_validate({"article": "12", "date": "2024-03-01"})
