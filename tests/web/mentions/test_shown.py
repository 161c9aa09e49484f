"""Rows of pages."""

from django.utils import timezone

from vangrail.web.mentions import shown
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.models import Alert, Handed
from vangrail.web.mentions.queries.listening import searches, sources


def test_a_mention_in_a_row(mention, care):
    """Short, with a tag for how it stands; nothing of words that were erased."""
    now = timezone.now()
    long = mention("word " * 100, due_at=now + timezone.timedelta(hours=1), urgency=3)
    assert len(shown.short(long)) <= shown.SHORT + 1
    assert shown.state(long)[0] == "Now"
    assert shown.state(mention(closed_at=now))[2] == "done"
    assert shown.state(mention(due_at=now))[0] == "Late"
    assert "Carla" in shown.state(mention(claimed_by=care, due_at=now + timezone.timedelta(hours=1)))[0]
    assert "erased" in shown.short(mention("", forgotten_at=now))
    assert len(shown.rows([long])[0]) == 6
    assert len(list(shown.facts(long))) == 11


def test_what_became_of_it_in_order(mention, care, home):
    """From its arrival to its end."""
    one = mention()
    Handed.objects.create(mention=one, receipt="r", words="I saw this", language="en")
    working.claim(one, by=care)
    working.answered(one, by=care, reply="sorry")
    working.hand_over(one, "legal", "A lawyer is named", by=care)
    working.close(one, "helped", by=home, note="done")
    said = [str(entry[2]) for entry in shown.entries(one)]
    assert said[0] == "It arrived."
    assert said[-1] == "It was solved with the customer. done"
    assert any("A lawyer is named" in each for each in said)
    assert len(said) == 6


def test_sources_searches_and_alarms_in_rows(source, home):
    """A fault is one line."""
    assert shown.source_rows(sources(home))[0][5][0] == "Fine"
    source.looks.create(fault="down", line="news.example")
    row = shown.source_rows(sources(home))[0]
    assert row[4] == "Nobody answers there. (news.example)"
    assert row[5][2] == "due"
    assert shown.fault_line("planted", "") == "It could not be read."
    assert shown.search_rows(searches())[0][:2] == ("The brand", "Acme")
    alert = Alert.objects.create(topic="money", desk="communications", count=40, usual=10)
    assert shown.alert_rows([alert])[0][5][0] == "Runs"
