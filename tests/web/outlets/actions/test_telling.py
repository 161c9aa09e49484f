"""A mail when a post is to be posted by hand, to whom, and once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.outlets.actions.planning import cancel, confirm, plan
from vangrail.web.outlets.actions.sending import deliver
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.agenda import waiting

pytestmark = pytest.mark.django_db
LINK = "https://social.example/@brand/1"


@pytest.fixture
def second(person):
    """Give another one who posts."""
    return person("Sam Second")


def mails():
    """Return the addresses and kinds of every mail that is queued, in their order."""
    found = [
        each for each in DBTaskResult.objects.order_by("enqueued_at") if each.task_path.endswith("due.tasks.deliver")
    ]
    return [(each.args_kwargs["args"][0], each.args_kwargs["args"][2]["kind"]) for each in found]


def go(delivery, **later):
    """Do what is next, so much after its time."""
    at = delivery.due_at + timedelta(**later)
    Delivery.objects.filter(pk=delivery.pk, look_at__lte=at).update(look_at=at)
    deliver(delivery.pk, at)
    return Delivery.objects.get(pk=delivery.pk)


def test_who_let_it_go_first_and_the_others_an_hour_later(account, approved, poster, second):
    """Each once, however often it is looked at."""
    made = plan(approved(account(posters=[poster, second])), by=poster)[0]
    for minutes in (0, 1, 30):
        assert go(made, minutes=minutes).state == "hand"
    assert [kind for _to, kind in mails()] == ["now"]
    assert mails()[0][0] in {poster.pk, str(poster.pk), poster.email}
    for minutes in (61, 62, 150):
        assert go(made, minutes=minutes).state == "hand"
    assert [kind for _to, kind in mails()] == ["now", "late"]
    assert waiting(poster) == [made]
    assert "heron" not in str(DBTaskResult.objects.values_list("args_kwargs"))


def test_a_link_ends_it(account, approved, poster, second):
    """And so does taking it back."""
    draft = approved(account(posters=[poster, second]))
    made = plan(draft, by=poster)[0]
    go(made)
    confirm(made, LINK, by=poster)
    go(made, minutes=61)
    other = plan(approved(account("bluesky", posters=[poster])), by=poster)[0]
    cancel(other, by=poster)
    go(other)
    assert len(mails()) == 1


def test_everybody_where_who_let_it_go_posts_there_no_longer(account, approved, poster, second, writer):
    """At its time, and none afterwards: nobody is left."""
    shop = account(posters=[poster])
    made = plan(approved(shop), by=poster)[0]
    shop.posters.set([second])
    go(made)
    assert [kind for _to, kind in mails()] == ["now"]
    go(made, minutes=61)
    assert len(mails()) == 1


def test_not_before_its_time_and_not_while_it_is_held(account, approved, poster, switches):
    """Nobody is sent off to post what a freeze holds; two hours late a person decides."""
    at = timezone.now() + timedelta(hours=3)
    made = plan(approved(account(posters=[poster]), target_at=at), by=poster)[0]
    deliver(made.pk)
    assert mails() == []
    switches.frozen = True
    assert go(made).state == "held"
    assert mails() == []
    switches.frozen = False
    assert go(made, minutes=10).waits_for == "link"
    assert [kind for _to, kind in mails()] == ["now"]


def test_held_until_its_time_has_passed(account, approved, poster, switches):
    """It is asked about as any other post is."""
    made = plan(approved(account(posters=[poster])), by=poster)[0]
    switches.frozen = True
    go(made)
    switches.frozen = False
    assert go(made, hours=3).state == "missed"


def test_the_others_are_not_told_during_a_freeze(account, approved, poster, second, switches):
    """But when it ends."""
    made = plan(approved(account(posters=[poster, second])), by=poster)[0]
    go(made)
    switches.frozen = True
    for minutes in (61, 90, 200):
        go(made, minutes=minutes)
        assert len(mails()) == 1
    switches.frozen = False
    go(made, minutes=210)
    assert [kind for _to, kind in mails()] == ["now", "late"]
