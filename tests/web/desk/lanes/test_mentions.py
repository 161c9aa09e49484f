"""Mentions on the board."""

import pytest

from tests.web.desk.conftest import look
from vangrail.web.desk.lanes import Counts, mentions
from vangrail.web.desk.lanes.item import CAP
from vangrail.web.desk.models import Reply
from vangrail.web.mentions.actions.working import claim, close


def test_what_is_due_first_comes_first(mention, carla):
    """Each with its words, who has it, and what can be done; what is closed or repeats another is gone."""
    later, late = mention(5), mention(-1, anger=3, claimed_by=carla)
    mention(same_as=later)
    close(mention(), "left", by=carla)
    assert mentions.count(look(carla)) == Counts(2, 1)
    first, second = mentions.first(look(carla), 9)
    assert (first.key, first.is_late, first.is_mine, str(first.alarm)) == (f"mention-{late.pk}", True, True, "furious")
    assert (second.words, second.language, second.holder) == ("My bike came without a saddle!", "en", "")
    assert [verb.key for verb in first.verbs] == ["r"]
    assert [verb.key for verb in second.verbs] == ["c", "r"]


def test_another_desk_sees_it_and_has_no_buttons(mention, person):
    """Who meets a mention sees who has it."""
    claim(mention(), by=person("Carla", "desk", desk="customer_care"))
    (item,) = mentions.first(look(person("Hana", "desk", desk="hr")), 9)
    assert (item.holder, item.verbs) == ("Carla", ())


def test_an_answer_on_its_way_leads_to_it(mention, carla, draft):
    """It is not answered twice."""
    Reply.objects.create(mention=mention(), draft=(made := draft()), language="en", by=carla)
    (item,) = mentions.first(look(carla), 9)
    assert "an answer is on its way" in item.about
    assert item.verbs[-1].url == f"/drafts/{made.pk}/"


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({"whose": "mine"}, 1), ({"whose": "nobody"}, 2), ({"late": True}, 1), ({"topic": "price"}, 1), ({"account": 3}, 0),
    ],
)  # fmt: skip
def test_filters_leave_out(mention, carla, filters, number):
    """A mention belongs to no account."""
    mention(-1)
    mention(topic="price")
    mention(claimed_by=carla)
    assert mentions.count(look(carla, **filters)).waiting == number
    assert len(mentions.first(look(carla, **filters), 9)) == number


def test_a_threat_is_said_first():
    """Before how angry it sounds; most have no word at all."""
    from vangrail.web.mentions.models import Mention

    words = [
        str(mentions._alarm(Mention(threat=threat, anger=anger)))
        for threat, anger in ((True, 3), (False, 2), (False, 1))
    ]
    assert words == ["Threat", "angry", ""]


def test_a_count_ends_somewhere(mention, carla, monkeypatch):
    """And says so."""
    monkeypatch.setattr(mentions, "CAP", 1)
    for _ in range(3):
        mention()
    assert mentions.count(look(carla)).waiting == 2
    assert Counts(CAP + 1).words.endswith("+")
