"""Who may speak about what a draft is about."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.asking import SPEAKING
from vangrail.web.checks.speaking import TOPICS, speaker, speakers
from vangrail.web.policies.actions import appoint
from vangrail.web.policies.models import Appointment
from vangrail.web.policies.queries import speakers as speakers_of

pytestmark = pytest.mark.django_db


def who(text="officially", language="en"):
    """Return who speaks about what is found in a text."""
    return [(each.clause, each.name) for each in speakers(answer(Asked(text=text, answer_in=language)))]


def test_every_clause_about_speaking_has_its_topic():
    """One that appointments know."""
    assert set(TOPICS) == SPEAKING
    assert set(TOPICS.values()) <= {topic for topic, _label in Appointment.TOPICS}


def test_nobody_is_named_where_nobody_is_appointed(acme):
    """The desk is named beside every finding already."""
    assert who() == []


def test_who_is_appointed_for_the_language_comes_first(acme, owner):
    """Then who is for any; what nobody speaks about names nobody."""
    appoint({"topic": "company", "name": "Ada Any", "contact": "ada@example.org"}, by=owner)
    appoint({"topic": "company", "language": "nl", "name": "Lotte"}, by=owner)
    appoint({"topic": "products", "name": "Other"}, by=owner)
    assert (who(), who(language="nl")) == ([("who_speaks", "Ada Any")], [("who_speaks", "Lotte")])
    assert who("The heron") == who("Sunny") == []


def test_only_who_speaks_on_social_media_today_does(acme, owner, person, monkeypatch):
    """Not who speaks elsewhere, or whose time is over; and who is trained comes before who is not yet."""
    today = timezone.localdate()
    over = {"starts": today - timedelta(days=9), "ends": today - timedelta(days=1)}
    appoint({"topic": "company", "channel": "media", "name": "Radio"}, by=owner)
    appoint({"topic": "company", "name": "Over", **over}, by=owner)
    assert who() == []
    appoint({"topic": "company", "language": "en", "person": person("Nora New")}, by=owner)
    appoint({"topic": "company", "person": person("Tim Trained")}, by=owner)
    monkeypatch.setattr(speakers_of, "LICENCES", [lambda somebody, _topic: somebody.name == "Tim Trained"])
    assert who() == [("who_speaks", "Tim Trained")]
    monkeypatch.setattr(speakers_of, "LICENCES", [])
    assert who() == [("who_speaks", "Nora New")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "On this topic Lotte speaks for us: lotte@example.org"),
        ("nl", "Over dit onderwerp spreekt Lotte voor ons: lotte@example.org"),
        ("es", "Sobre este tema habla Lotte por la empresa: lotte@example.org"),
    ],
)
def test_it_is_said_in_a_sentence(acme, owner, language, said):
    """In the language of the answer, and without an address where there is none."""
    made = appoint({"topic": "company", "name": "Lotte", "contact": "lotte@example.org"}, by=owner)
    found = speaker(acme, "who_speaks", language)
    assert (found.words, found.to_dict()["words"]) == (said, said)
    type(made).objects.update(contact="")
    assert speaker(acme, "who_speaks", language).words == said.split(":", 1)[0] + "."
