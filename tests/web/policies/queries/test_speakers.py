"""Who speaks about what."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import example_policy, small_policy
from vangrail.policy.company import Company, Desk
from vangrail.web.policies.actions import appoint, end_appointment
from vangrail.web.policies.queries import Asked, everybody_who_speaks, speakers, who_speaks

pytestmark = pytest.mark.django_db

POLICY = example_policy()


def test_without_a_register_the_desk_answers():
    """And the policy's owner where the desk is vacant, which is to be seen to."""
    (care,), (press,) = (who_speaks(POLICY, topic) for topic in ("customers", "press"))
    assert (care.name, care.deputy, care.state, care.answers_within) == ("Ines De Wolf", "Samir Haddad", "fine", 2)
    assert (press.name, press.state, press.reason) == ("Lotte Verhaegen", "amber", "stands_in")


def test_nobody_is_red():
    """Before anything is published, and where a policy names nobody."""
    empty = small_policy().model_copy(update={"company": Company(name="A", country="BE"), "desks": {"pr": Desk()}})
    assert [who_speaks(policy, "press")[0].state for policy in (None, empty)] == ["red", "red"]


def test_the_best_fit_comes_first(owner):
    """Dutch in Belgium before anybody in any language."""
    for name, language, market in (("Any", "", ""), ("Dutch", "nl", "BE"), ("Spanish", "es", "ES")):
        appoint({"topic": "press", "name": name, "deputy_name": "D", "language": language, "market": market}, by=owner)
    assert [each.name for each in who_speaks(POLICY, "press", Asked(language="nl", market="BE"))] == ["Dutch", "Any"]
    assert len(who_speaks(POLICY, "press")) == 3


def test_who_left_leaves_a_vacancy(owner, person):
    """The deputy answers, and it shows; without one the desk does, and the vacancy stays in sight."""
    gone = person("Gina", left=timezone.localdate() - timedelta(days=1))
    appoint({"topic": "jobs", "person": gone, "deputy_name": "Dora"}, by=owner)
    appoint({"topic": "legal", "person": gone}, by=owner)
    assert [(each.name, each.state, each.reason) for each in who_speaks(POLICY, "jobs")] == [("Dora", "amber", "left")]
    vacant, desk = who_speaks(POLICY, "legal")
    assert (vacant.state, vacant.reason, desk.name) == ("red", "nobody", "Lotte Verhaegen")


def test_what_ended_or_has_not_begun_does_not_count(owner):
    """Nor does what ended by its own date."""
    today = timezone.localdate()
    ended = appoint({"topic": "press", "name": "Ended"}, by=owner)
    end_appointment(ended, by=owner)
    appoint({"topic": "press", "name": "Later", "starts": today + timedelta(days=2)}, by=owner)
    appoint({"topic": "press", "name": "Was", "starts": today - timedelta(9), "ends": today - timedelta(1)}, by=owner)
    assert [each.name for each in who_speaks(POLICY, "press")] == ["Lotte Verhaegen"]


def test_amber_says_why(owner, employee, monkeypatch):
    """No deputy, a last day near, no licence."""
    today = timezone.localdate()
    appoint({"topic": "press", "name": "Solo"}, by=owner)
    appoint({"topic": "jobs", "name": "Soon", "deputy_name": "D", "ends": today + timedelta(days=5)}, by=owner)
    appoint({"topic": "products", "person": employee, "deputy_name": "D"}, by=owner)
    monkeypatch.setattr(speakers, "LICENCES", [lambda _person, topic: topic != "products"])
    reasons = [who_speaks(POLICY, topic)[0].reason for topic in ("press", "jobs", "products")]
    assert reasons == ["no_deputy", "ending", "unlicensed"]


def test_every_topic_is_read_in_one_go(owner, django_assert_num_queries, monkeypatch):
    """However many there are."""
    monkeypatch.setattr(speakers, "LICENCES", [])
    for topic in ("press", "jobs", "legal"):
        appoint({"topic": topic, "person": owner, "deputy_name": "D"}, by=owner)
    with django_assert_num_queries(2):
        found = everybody_who_speaks(POLICY)
    assert {topic: voices[0].name for topic, voices in found.items() if topic in {"press", "jobs"}} == {
        "press": owner.name, "jobs": owner.name,
    }  # fmt: skip
