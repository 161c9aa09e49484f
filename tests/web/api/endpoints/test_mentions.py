"""Mentions by program: handed in, read, taken care of."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.mentions.actions.reading import read_on
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.models import Claim, Mention, Raw, SavedSearch, Source

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def source(person):
    """Give a source that takes tables."""
    search = SavedSearch.objects.create(name="Us", terms=["Acme"], owner=person("", "policy_owner"))
    return Source.objects.create(kind="table", name="Tool", search=search)


@pytest.fixture
def mention(source):
    """Give a function that makes a mention of customer care: `mention(1, desk="legal")`."""

    def make(number: int, **more: object) -> Mention:
        values = {
            "source": source, "identity": f"identity {number}", "text": f"Acme never answers ({number})", "language": "en",
            "address": f"https://social.example/posts/{number}", "said_at": NOON, "topic": "service",
            "situation": "complaint", "desk": "customer_care", "urgency": 1,
            "arrived_at": NOON + timedelta(minutes=number), "due_at": NOON + timedelta(hours=number // 2),
            "forget_on": NOON.date() + timedelta(days=90),
        }  # fmt: skip
        return Mention.objects.create(**values | more)

    return make


@pytest.fixture
def care(person):
    """Give somebody of the desk whose mentions these are."""
    return person("Carla Care", "desk", desk="customer_care")


@pytest.fixture
def auditor(person):
    """Give somebody who reads and takes care of nothing."""
    return person("Aud Auditor", "auditor")


def test_mentions_are_taken_in_once(ask, site_token, source):
    """By their id; an author is never kept."""
    given = {"items": [{"text": "Nice Acme", "id": "1", "author": "@quetzal"}, {"text": "Bad shop", "id": "2"}]}
    token, path = site_token("mentions:write"), f"sources/{source.pk}/mentions"
    assert ask(path, given, token=token).json() == {"found": 1, "new": 1, "dropped": 1}
    assert "quetzal" not in str(list(Raw.objects.values_list("item", flat=True)))
    assert ask("sources/999/mentions", given, token=token).status_code == 404
    assert ask(path, {"items": []}, token=token).status_code == 422
    early = {"items": [{"text": "Old Acme", "at": "0001-01-01T00:00:00+14:00"}]}
    assert ask(path, early, token=token).status_code == 422


def test_what_was_written_to_the_company_needs_no_brand(ask, site_token, source):
    """Where the program says so, in a word that is one."""
    token, path = site_token("mentions:write"), f"sources/{source.pk}/mentions"
    given = {"items": [{"text": "Where is my order?", "id": "1", "to_us": True}, {"text": "Where is Bob?", "id": "2"}]}
    assert ask(path, given, token=token).json() == {"found": 1, "new": 1, "dropped": 1}
    assert ask(path, {"items": [{"text": "Where?", "to_us": "perhaps"}]}, token=token).status_code == 422


def test_who_may_read(ask, own_token, site_token, mention, care, auditor, person):
    """The social team and who audits; others have no token for it, nor has the site."""
    number = mention(1).pk
    for who in (care, auditor, person("", "approver")):
        token = own_token(who, "mentions:read")
        assert [each["number"] for each in ask("mentions", token=token).json()["items"]] == [number]
        assert ask(f"mentions/{number}", token=token).status_code == 200
        assert ask(f"mentions/{number + 1}", token=token).status_code == 404
    with pytest.raises(PermissionDenied):
        own_token(person(), "mentions:read")
    with pytest.raises(PermissionDenied):
        site_token("mentions:read")
    assert ask("mentions", token=site_token("mentions:write")).status_code == 403


def test_a_mention_is_told_whole(ask, own_token, mention, care):
    """What it is about, how urgent, whose it is and by when; nothing of who said it."""
    made = mention(1, claimed_by=care, author="a" * 32, urgency=2)
    told = ask(f"mentions/{made.pk}", token=own_token(care, "mentions:read"))
    said = told.json()
    assert (said["topic"], said["situation"], said["desk"], said["urgency"]) == (
        "service",
        "complaint",
        "customer_care",
        2,
    )
    assert (said["taken_by"], said["due_at"], said["outcome"]) == ("Carla Care", "2026-11-20T12:00:00Z", "")
    assert (said["source"], said["source_name"], said["erased"]) == (made.source_id, "Tool", False)
    assert made.author.encode() not in told.content
    twin = mention(2, same_as=made)
    assert ask(f"mentions/{twin.pk}", token=own_token(care, "mentions:read")).json() == said


def test_a_list_is_walked_to_its_end(ask, own_token, mention, auditor):
    """Each once, whatever it is narrowed to, though two are due in the same moment."""
    made = [mention(number).pk for number in range(1, 8)]
    Mention.objects.filter(pk__in=made[:3]).update(closed_at=NOON)
    token = own_token(auditor, "mentions:read")
    for state, whole in (("open", made[3:]), ("closed", made[2::-1]), ("all", made[::-1])):
        found, after = [], ""
        while after is not None:
            part = ask(f"mentions?state={state}&limit=2&after={after}", token=token).json()
            found, after = [*found, *(each["number"] for each in part["items"])], part["next"]
            assert len(part["items"]) <= 2
        assert found == whole, state


def test_a_list_is_narrowed(ask, own_token, mention, care, source):
    """As the desk's own list is; what is no filter is refused, not left out in silence."""
    token = own_token(care, "mentions:read")
    money = mention(1, topic="money", situation="refund", language="nl", urgency=3)
    mine = mention(2, claimed_by=care, desk="legal")
    gone = mention(3, closed_at=NOON)

    def numbers(query: str) -> list[int]:
        return [each["number"] for each in ask(f"mentions?{query}", token=token).json()["items"]]

    for query in (
        "topic=money",
        "situation=refund",
        "language=NL",
        "urgency=3",
        "state=unclaimed",
        "desk=customer_care",
    ):
        assert numbers(query) == [money.pk], query
    assert (numbers("state=mine"), numbers("state=closed")) == ([mine.pk], [gone.pk])
    assert len(numbers(f"source={source.pk}")) == 2
    assert numbers(f"source={source.pk + 1}") == []
    wrong = (
        "state=x",
        "topic=x",
        "situation=",
        "language=eng",
        "urgency=4",
        "source=x",
        "desk=x",
        "limit=0",
        "after=x~1",
    )
    for query in (*wrong, "after=2026-13-45T00:00:00Z~1", "topic=%00"):
        answer = ask(f"mentions?{query}", token=token)
        assert (answer.status_code, answer.json()["field"]) == (422, query.partition("=")[0]), query


def test_how_it_ended_stands_in_both(ask, own_token, mention, care):
    """In the list as for one."""
    token = own_token(care, "mentions:read", "mentions:work")
    number = mention(1).pk
    ask(f"mentions/{number}/closing", {"outcome": "helped"}, token=token)
    (listed,) = ask("mentions?state=closed", token=token).json()["items"]
    assert listed == ask(f"mentions/{number}", token=token).json()
    assert listed["outcome"] == "helped"


def test_who_asked_to_be_left_out_is_told_to_nobody(ask, own_token, site_token, source, care):
    """What was there is empty; what comes later never stands there."""
    author, path = "@quetzal@social.example", f"sources/{source.pk}/mentions"
    given = {"text": "Acme never answers me", "author": author, "url": "https://social.example/@quetzal/12345"}
    intake, token = site_token("mentions:write"), own_token(care, "mentions:read")
    ask(path, {"items": [given]}, token=intake)
    read_on(at=NOON)
    assert "quetzal" in ask("mentions", token=token).content.decode()
    leave_out(author, at=NOON)
    again = {**given, "text": "Acme is still silent", "url": "https://social.example/@quetzal/67890"}
    ask(path, {"items": [again]}, token=intake)
    read_on(at=NOON)
    answer = ask("mentions?state=all", token=token)
    (left,) = answer.json()["items"]
    assert (left["text"], left["address"], left["erased"], left["outcome"]) == ("", "", True, "left")
    whole = (answer.content + ask(f"mentions/{left['number']}", token=token).content).decode()
    assert not [each for each in ("quetzal", "never answers", "silent") if each in whole]
    assert ask("mentions", token=token).json()["items"] == []


def test_one_person_takes_care_of_a_mention(ask, own_token, mention, care, auditor, person):
    """Of its desk; a colleague hears who has it, another desk may not, and who only reads has no token."""
    number = mention(1).pk
    token, path = own_token(care, "mentions:work"), f"mentions/{number}/claim"
    assert [ask(path, {}, token=token).json()["taken_by"] for _ in range(2)] == ["Carla Care"] * 2
    assert (Claim.objects.count(), Entry.objects.filter(kind="mentions.claimed").count()) == (1, 1)
    late = ask(path, {}, token=own_token(person("", "desk", desk="customer_care"), "mentions:work"))
    assert (late.status_code, late.json()["sentence"]) == (409, "Carla Care has this already.")
    lawyer = own_token(person("", "desk", desk="legal"), "mentions:work")
    assert {ask(f"mentions/{number}/{verb}", {}, token=lawyer).status_code for verb in ("claim", "release")} == {403}
    with pytest.raises(PermissionDenied):
        own_token(auditor, "mentions:work")
    assert ask(path, {}, token=own_token(care, "mentions:read")).status_code == 403
    assert ask(f"mentions/{number + 1}/claim", {}, token=token).status_code == 404


def test_a_claim_that_is_sent_late_again_claims_nothing(ask, own_token, mention, care):
    """Under its key it is the one of before, which was let go of since."""
    path, token = f"mentions/{mention(1).pk}", own_token(care, "mentions:work")
    first = ask(f"{path}/claim", {}, token=token, idempotency_key="7").json()
    assert ask(f"{path}/release", {}, token=token).json()["taken_by"] == ""
    assert first["taken_by"] == "Carla Care"
    assert ask(f"{path}/claim", {}, token=token, idempotency_key="7").json()["taken_by"] == ""
    assert Claim.objects.count() == 1


def test_a_mention_is_closed_once(ask, own_token, mention, care, person):
    """With an outcome of the list; the first one stays. Another desk closes nothing."""
    made = mention(1)
    path, token = f"mentions/{made.pk}/closing", own_token(care, "mentions:work")
    for wrong in (
        {"outcome": "planted"},
        {"outcome": "helped", "note": "\x00"},
        {"outcome": "helped", "told": "\x00"},
        {},
    ):
        assert ask(path, wrong, token=token).status_code == 422
    lawyer = own_token(person("", "desk", desk="legal"), "mentions:work")
    assert ask(path, {"outcome": "left"}, token=lawyer).status_code == 403
    given = {"outcome": "helped", "note": "Sent a new one.", "told": "Thank you."}
    answers = [ask(path, each, token=token).json() for each in (given, {"outcome": "left"})]
    assert [each["outcome"] for each in answers] == ["helped", "helped"]
    made.refresh_from_db()
    assert (made.closing.by, made.closing.told, made.closed_at is None) == (care, "Thank you.", False)
    claim = ask(f"mentions/{made.pk}/claim", {}, token=token)
    assert (claim.status_code, claim.json()["sentence"]) == (409, "This is closed already.")
