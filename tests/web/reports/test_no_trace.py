"""Who may not know of a report finds no trace of it: every road of the site, walked by everybody, before it is there and after.

The roads are taken from the addresses themselves, so that one that is added tomorrow is walked too.
"""

import re
from datetime import timedelta
from difflib import unified_diff

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from tests.web.reports.conftest import SECRET
from tests.web.test_smoke import FOREIGN, views
from vangrail.web.audit.tasks import night
from vangrail.web.checks.checkers import checker
from vangrail.web.people.models import Person, Role
from vangrail.web.reports.actions import handling
from vangrail.web.reports.actions.reporting import Given, make, reply
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.reports import code_for
from vangrail.web.reports.tasks import rounds, sweep

pytestmark = pytest.mark.django_db

CHANGING = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|name="once" value="[^"]*"|"X-CSRFToken": ?"[^"]*"|nonce="[^"]*"'
    r"|data-session=\"\d+\"|vangrail_(?:job_next_seconds|work_oldest_seconds|database_bytes)\S* \S+"
)
"""What is another one at each look, whatever happened: names against forged forms, seconds, the size of the database."""

OTHERWISE = {"Content-Length", "Content-Security-Policy", "Date", "Expires", "Last-Modified", "Set-Cookie"}
"""Headers that tell the time or a name against forged forms."""

SIGNING = ("/account/sign", "/account/factors", "/account/password")
"""Where one signs in or out: their look would end the walk, and a challenge is another one each time."""

SEARCHES = (
    "/policy/en/personal/search/?q=quixotic",
    "/policy/en/personal/search/?q=report",
    "/manage/audit/?area=reports",
    "/manage/audit/?subject=reports.report:1",
    "/manage/people/?q=Concerned",
    "/training/?q=quixotic",
)


def roads() -> list[str]:
    """Return every address of ours that needs no name of a thing, and what can be searched."""
    found = {
        "/" + where
        for where, view in views(get_resolver())
        if "<" not in where and not view.__module__.startswith(FOREIGN)
    }
    left = {each for each in found if not (each.startswith(SIGNING) or re.search(r"[\\^$(]", each))}
    return sorted(left | set(SEARCHES))


def look(visitor, where: str) -> tuple[object, ...]:
    """Return everything that an answer tells: status, headers and body, without what changes by itself."""
    answer = visitor.get(where)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = {name: value for name, value in answer.headers.items() if name not in OTHERWISE}
    return answer.status_code, headers, CHANGING.sub("", body.decode("utf-8", "replace"))


def difference(before: dict[str, tuple[object, ...]], changed: dict[str, tuple[object, ...]]) -> str:
    """Return which roads tell something else, and what the first of them tells otherwise."""
    where, told = next(iter(changed.items()))
    parts = [f"{one!r} != {other!r}" for one, other in zip(before[where][:2], told[:2], strict=True) if one != other]
    body = unified_diff(str(before[where][2]).splitlines(), str(told[2]).splitlines(), n=0, lineterm="")
    return "\n".join([f"{len(changed)} roads, first {where}", *parts, *[*body][:20]])


@pytest.fixture
def people(person, published, owner):
    """Give everybody there is: whom the report is about, who stands above them, and every role."""
    boss = person("Bo Boss", "desk", desk="security")
    concerned = person("Chris Concerned", "desk", desk="hr", manager=boss)
    found = {
        "concerned": concerned,
        "manager": boss,
        "too_close": person("Tess Tooclose", "desk", desk="security"),
        "other_desk": person("Lena Legal", "desk", desk="legal"),
        "auditor": person("Ada Auditor", "auditor"),
        "admin": person("Adam Admin", "admin"),
        "people_admin": person("Pia People", "people_admin"),
        "owner": owner,
        "employee": person("Emil Employee"),
    }
    handler = person("Sam Security")
    Role.objects.create(person=handler, name="desk", desk="security")
    return found, handler


def happen(handler: Person, people: dict[str, Person]) -> Report:
    """Let everything happen to a report that can: made, read, asked, answered, noted, kept away, moved, closed; and what runs by itself."""
    at = timezone.now()
    given = Given(
        kind="saw", what=SECRET, once="walked", language="en", about="Chris Concerned", too_close=(people["too_close"],)
    )
    report = make(given, by=None, at=at - timedelta(days=6))
    rounds.call()
    handling.write(report, SECRET, by=handler)
    reply(report, SECRET)
    handling.note(report, SECRET, by=handler)
    handling.extend(report, timezone.localdate() + timedelta(days=120), SECRET, by=handler)
    rounds.call()
    sweep.call()
    night.call()
    return report


@pytest.mark.parametrize(
    "who", ["concerned", "manager", "too_close", "auditor", "admin", "people_admin", "owner", "anonymous"]
)
def test_every_road_is_what_it_was_before(as_person, people, client, who):
    """Lists, counts, navigation, search, records, downloads, own data, figures of the queue: not a byte differs. Nobody else is mailed."""
    others, handler = people
    visitor = client if who == "anonymous" else as_person(others[who])
    every = roads()
    assert len(every) > 60
    look(visitor, "/")  # what is said or read once
    checker()  # until the policy is read, the site says that it is not ready
    before = {where: look(visitor, where) for where in every}
    mail.outbox.clear()
    happen(handler, others)
    changed = {where: told for where in every if (told := look(visitor, where)) != before[where]}
    assert not changed, difference(before, changed)
    assert {address for message in mail.outbox for address in message.to} == {handler.email}
    assert SECRET not in str([message.body for message in mail.outbox])


def named() -> list[str]:
    """Return every address of this app with the name of a report in it."""
    patterns = [
        each for each in get_resolver().url_patterns if "reports.urls" in str(getattr(each, "urlconf_name", ""))
    ]
    found = [each for part in patterns for each in part.url_patterns if isinstance(each, URLPattern)]
    return ["/" + str(each.pattern) for each in found if "<str:key>" in str(each.pattern)]


def shape(sql: str) -> str:
    """Return a question to the database without the values in it."""
    return re.sub(r"'[^']*'|\d+", "?", sql)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    "who",
    ["concerned", "manager", "too_close", "other_desk", "auditor", "admin", "people_admin", "owner", "employee", "anonymous"],
)  # fmt: skip
def test_one_that_may_not_be_known_answers_like_one_that_never_was(as_person, people, client, who, method):
    """Status, headers, body, and the questions to the database: each verb of a report, asked for and sent."""
    others, handler = people
    report = happen(handler, others)
    visitor = client if who == "anonymous" else as_person(others[who])
    places = named()
    assert len(places) == 9
    visitor.get("/problem-at-work/")  # what is read once in a process
    for place in places:
        told = []
        for key in (report.key, "never-was-anything-her"):
            where = place.replace("<str:key>", key)
            with CaptureQueriesContext(connection) as asked:
                answer = getattr(visitor, method)(where, {"text": "x", "close-outcome": "fixed", "close-text": "x"})
            said = CHANGING.sub("", answer.content.decode()).replace(key, "KEY")
            headers = {name: value.replace(key, "KEY") for name, value in answer.headers.items()}
            told.append((answer.status_code, headers, said, [shape(each["sql"]) for each in asked]))
        assert told[0] == told[1], place
        assert told[0][0] in {302, 403, 404, 405}
    assert not hasattr(Report.objects.get(), "closing")


def test_the_reporter_and_who_reads_it_find_it(as_person, people, client):
    """So that the tests above look at something that is there."""
    others, handler = people
    report = happen(handler, others)
    assert SECRET in as_person(handler).get(f"/manage/reports/{report.key}/").content.decode()
    assert SECRET in client.post("/saw-something/return/", {"code": code_for("walked")}).content.decode()


def test_a_code_that_is_wrong_and_one_that_was_forgotten_are_told_the_same(client, people):
    """After the same questions to the database."""
    told = []
    for code in ("AAAA-AAAA-AAAA-AAAA", "BBBB-BBBB-BBBB-BBBB"):
        with CaptureQueriesContext(connection) as asked:
            answer = client.post("/saw-something/return/", {"code": code})
        told.append((answer.status_code, len(asked)))
    assert told[0] == told[1]


@pytest.mark.parametrize("road", [("POST", "/saw-something/"), ("GET", "/manage/reports/")])
def test_the_log_of_requests_has_no_line_of_it(client, people, caplog, road):
    """Whoever reads it would know that somebody reported something, and when."""
    with caplog.at_level("INFO", "vangrail.access"):
        client.generic(road[0], road[1])
    assert not [each for each in caplog.records if each.name == "vangrail.access"]
