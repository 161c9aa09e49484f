"""What cannot wait is told at once, to one desk once, without a word of what was said."""

from datetime import timedelta

from django_tasks_db.models import DBTaskResult

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.audit.models import Entry
from vangrail.web.due.models import Channel
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.heeding import tell_urgent
from vangrail.web.mentions.actions.reading import read_batch
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Mention

PLANTED = "I am going to kill myself, Acme, and nobody of planted street cares"


def test_a_risk_is_told_when_it_is_read(person, source):
    """To the desk's person in their language, with the clock and the link; not to the deputy, and not again."""
    person("Cris Crisis", "desk", desk="crisis", language="nl")
    person("Dana Deputy", "desk", desk="crisis")
    arrive(source, [Item(PLANTED, "https://social.example/1"), Item("Nice shop", "https://social.example/2")], at=NOON)
    read_batch(at=NOON)
    one = Mention.objects.get(situation="suicide_risk")
    assert one.due_at == NOON + timedelta(minutes=15)
    (mail,) = mails()
    assert "kan niet wachten" in mail.subject
    assert f"/manage/mentions/{one.pk}/" in mail.body
    assert "planted" not in mail.subject + mail.body
    assert Entry.objects.filter(kind="mentions.urgent").count() == 1
    read_batch(at=NOON)
    assert len(mails()) == 1


def test_a_desk_gets_one_mail_for_what_came_together(home, care, mention):
    """However many; what repeats the words of another is not counted, and neither is what can wait."""
    first = mention(desk="customer_care", urgency=3)
    made = [
        first,
        mention(desk="customer_care", urgency=3),
        mention(desk="customer_care", urgency=3, same_as=first),
        mention(desk="customer_care", urgency=2),
        mention(desk="communications", urgency=0, situation="threat"),
    ]
    assert tell_urgent(made, at=NOON) == 3
    assert sorted(mail.body.count("2 things") for mail in mails()) == [0, 1]
    assert tell_urgent(made[3:4], at=NOON) == 0
    assert len(mails()) == 2


def test_a_chat_hears_of_it_too(home, mention):
    """One notice for each desk, where a channel wants it."""
    Channel.objects.create(name="Night", kinds=["urgent"], secret_in="file", secret_name="night")
    tell_urgent([mention(urgency=3), mention(urgency=3)], at=NOON)
    (row,) = DBTaskResult.objects.filter(task_path__endswith=".notify")
    assert row.args_kwargs["args"][1] == "urgent"


def test_a_desk_without_anybody_is_the_owners(owner, mention):
    """Nobody is told nothing."""
    tell_urgent([mention(desk="security", urgency=3)], at=NOON)
    (row,) = DBTaskResult.objects.filter(task_path__endswith=".deliver")
    assert row.args_kwargs["args"][0] == owner.email
