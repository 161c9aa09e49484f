"""What somebody needs to answer a mention."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.desk.queries import answers
from vangrail.web.mentions.models import Mention
from vangrail.web.policies.queries import freezes
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.training.models import Certificate, Licence


@pytest.mark.parametrize(
    ("own", "wanted", "language"), [("nl", "", "nl"), ("nl", "es", "es"), ("fr", "", "en"), ("", "xx", "en")]
)
def test_an_answer_is_in_the_language_of_the_mention(own, wanted, language):
    """Or in the one that was asked for, as long as there are replies in it."""
    assert answers.language_of(Mention(language=own), wanted) == language


def test_replies_fit_the_situation_or_the_words(mention, carla, held):
    """The best first, each once."""
    said = mention()
    assert {each.situation for each in answers.offered(said, "", "en", carla)} == {"complaint"}
    found = answers.offered(said, "money back", "en", carla)
    assert "refund" in {each.situation for each in found}
    assert len(found) == len({each.id for each in found}) <= 12


def test_why_somebody_else_reads_it_first(mention, account, anna, carla, held, monkeypatch):
    """The check, words that nobody said yes to, no appointment, and a freeze; without any of them it may go out."""
    now, said = timezone.now(), mention()

    def why(text="Thank you.", reply="complaint_heard"):
        return answers.why_not_at_once(said, text, "en", account, reply, by=carla, at=now)

    assert why() == ("own_words", "licence")
    adopt(["complaint_heard"], by=anna)
    assert why() == ("licence",)
    monkeypatch.setattr(answers, "speaks", lambda *_: True)
    assert why() == ()
    assert why(reply="") == ("own_words",)
    assert why("Ask about the heron.") == ("level",)
    monkeypatch.setattr(freezes, "held", lambda *_, **__: object())
    assert why() == ("frozen",)


def test_who_is_appointed_and_trained_speaks(mention, carla, held):
    """About what the mention is about; not yet trained is not enough."""
    now, said = timezone.now(), mention()
    since = timezone.localdate() - timedelta(days=9)
    assert not answers.speaks(carla, said, "en", "BE", now)
    Licence.objects.create(person=carla, topic="customers", channel="social", since=since)
    assert not answers.speaks(carla, said, "en", "BE", now)
    assert Certificate.objects.count() == 0


def test_a_licence_is_asked_for_by_topic_and_channel(mention, carla, monkeypatch):
    """A review is answered on a review site, the rest on social media; what ends soon still holds."""
    from types import SimpleNamespace

    asked = []

    def licence_for(_person, **about):
        asked.append((about["topic"], about["channel"]))
        return SimpleNamespace(standing=SimpleNamespace(state="amber", reasons=("expiring",)))

    monkeypatch.setattr(answers, "licence_for", licence_for)
    now = timezone.now()
    for topic, situation in (("praise", "fan_praise"), ("other", ""), ("service", "review_site")):
        assert answers.speaks(carla, Mention(topic=topic, situation=situation), "en", "", now)
    assert asked == [("company", "social"), ("customers", "social"), ("customers", "reviews")]


def test_what_runs_is_found(mention, draft, carla):
    """Until it ended."""
    from vangrail.web.desk.models import Reply

    said = mention()
    assert answers.running(said) is None
    made = Reply.objects.create(mention=said, draft=draft(), language="en", by=carla)
    assert answers.running(said) == made
    assert str(made) == f"reply to {said.pk}"
