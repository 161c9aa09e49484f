"""Answering a mention."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.models import Request
from vangrail.web.audit.models import Entry
from vangrail.web.desk.actions.answering import Words, abandon, posted, prepare
from vangrail.web.desk.models import Reply
from vangrail.web.desk.queries import answers
from vangrail.web.mentions.actions.working import claim, close
from vangrail.web.outlets.actions.planning import confirm, plan
from vangrail.web.people.models import Role

LINK = "https://x.com/acme/status/12"


@pytest.fixture
def words(account):
    """Give an answer in own words."""
    return Words(text="We send the saddle today.", language="en", account=account, told="We sent it.")


@pytest.fixture
def licensed(monkeypatch, adopted):
    """Let everybody be appointed to speak, with a reply that somebody said yes to."""
    monkeypatch.setattr(answers, "speaks", lambda *_: True)


def test_an_answer_becomes_a_draft_that_somebody_else_reads(mention, words, carla, anna, held):
    """It answers the post, the mention is Carla's, and sent twice it is one."""
    said = mention()
    made = prepare(said, words, by=carla)
    assert prepare(said, words, by=carla) == made
    said.refresh_from_db()
    assert said.claimed_by == carla
    assert (made.draft.in_reply_to, made.draft.topic) == (said.address, "delivery")
    assert [each.text for each in made.draft.variants.all()] == ["We send the saddle today."]
    assert Request.objects.get().made_by == carla
    assert Entry.objects.filter(kind="desk.answer_prepared").count() == 1


def test_when_it_is_out_the_mention_is_closed_and_told(mention, words, carla, anna, held):
    """From the same moment; nobody has to remember it."""
    said = mention()
    made = prepare(said, words, by=carla)
    say_yes(Request.objects.get(), by=anna, step=0)
    (delivery,) = plan(made.draft, by=carla)
    confirm(delivery, LINK, by=carla)
    said.refresh_from_db()
    assert (said.closing.outcome, said.closing.told, said.closing.by) == ("answered", "We sent it.", carla)
    answer = said.answers.get()
    assert (answer.address, answer.text, answer.at) == (LINK, "We send the saddle today.", said.answered_at)
    assert Reply.objects.get().ended_at is not None


def test_who_lost_the_desk_meanwhile_closes_nothing(mention, words, carla, anna, held):
    """The post goes out all the same, and the mention stays for somebody of that desk."""
    said = mention()
    made = prepare(said, words, by=carla)
    say_yes(Request.objects.get(), by=anna, step=0)
    (delivery,) = plan(made.draft, by=carla)
    Role.objects.filter(person=carla).update(name="approver", desk="")
    confirm(delivery, LINK, by=type(carla).objects.get(pk=carla.pk))
    said.refresh_from_db()
    assert (said.closed_at, Reply.objects.get().ended_at is None) == (None, False)


def test_a_mention_that_was_closed_meanwhile_stays_as_it_was(mention, words, carla, anna, held):
    """What was said first holds."""
    said = mention()
    made = prepare(said, words, by=carla)
    close(said, "helped", by=carla)
    say_yes(Request.objects.get(), by=anna, step=0)
    confirm(plan(made.draft, by=carla)[0], LINK, by=carla)
    said.refresh_from_db()
    assert said.closing.outcome == "helped"


def test_an_approved_reply_can_be_posted_at_once(mention, words, carla, held, licensed):
    """By who is appointed; the mention is closed with where it can be read."""
    said = mention()
    answer = posted(
        said, Words(text=words.text, language="en", account=words.account, reply="complaint_heard"), LINK, by=carla
    )
    said.refresh_from_db()
    assert (answer.reply, answer.address, said.closing.outcome) == ("complaint_heard", LINK, "answered")


def test_own_words_and_who_is_not_appointed_go_by_approval(mention, words, carla, held, adopted, monkeypatch):
    """No link makes them an answer; neither does a reply of the library that nobody here said yes to, or no reply at all."""
    said = mention()
    reply, unread, unknown = (
        Words(text=words.text, language="en", account=words.account, reply=name)
        for name in (adopted, "complaint_look", "no_such_reply")
    )
    for appointed, given in ((True, words), (True, unread), (True, unknown), (False, reply)):
        monkeypatch.setattr(answers, "speaks", lambda *_, yes=appointed: yes)
        with pytest.raises(PermissionDenied):
            posted(said, given, LINK, by=carla)
    assert not said.answers.exists()


def test_a_link_of_another_platform_is_refused(mention, account, carla, held, licensed):
    """Nothing is closed by a slip."""
    reply = Words(text="Thank you.", language="en", account=account, reply="complaint_heard")
    with pytest.raises(ValidationError, match=r"x\.com"):
        posted(mention(), reply, "https://elsewhere.example/1", by=carla)


def test_two_people_do_not_answer_the_same(mention, words, carla, person, held):
    """Who has it answers it; another desk does not at all."""
    said = mention()
    claim(said, by=person("Cees", "desk", desk="customer_care"))
    with pytest.raises(ValidationError, match="Cees has this"):
        prepare(said, words, by=carla)
    with pytest.raises(PermissionDenied):
        prepare(said, words, by=person("Hana", "desk", desk="hr"))


def test_a_prepared_answer_can_be_given_up(mention, words, carla, person, held):
    """Then another one can be prepared; another desk gives up nothing."""
    said = mention()
    first = prepare(said, words, by=carla)
    with pytest.raises(PermissionDenied):
        abandon(first, by=person("Hana", "desk", desk="hr"))
    abandon(first, by=carla)
    abandon(first, by=carla)
    assert prepare(said, words, by=carla) != first
    assert Entry.objects.filter(kind="desk.answer_abandoned").count() == 1


def test_an_address_that_is_too_long_is_left_out(mention, words, carla, held):
    """The draft is made all the same."""
    said = mention(address=f"https://social.example/{'x' * 600}")
    assert prepare(said, words, by=carla).draft.in_reply_to == ""
