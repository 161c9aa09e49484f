"""A post goes out once: under its seal, at its time, by whatever road, whatever happens on the way."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from tests.check.images.pictures import photo
from vangrail.web.drafts.models import Picture, PictureFile, Rights, Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.planning import cancel, plan
from vangrail.web.outlets.actions.sending import deliver, due, lease
from vangrail.web.outlets.models import Delivery, Sent
from vangrail.web.outlets.networks.mastodon import Mastodon

pytestmark = pytest.mark.django_db
WAYS = ("mastodon", "bluesky", "webhook")


def go(draft, writer, at=None):
    """Plan a draft, do what is next for its only delivery, and return that."""
    made = plan(draft, by=writer, at=at)
    deliver(made[0].pk, at)
    return Delivery.objects.get(pk=made[0].pk)


def again(delivery, hours=0.0):
    """Do what is next, so much later."""
    at = timezone.now() + timedelta(hours=hours)
    Delivery.objects.filter(pk=delivery.pk).update(look_at=at)
    deliver(delivery.pk, at)
    return Delivery.objects.get(pk=delivery.pk)


def out(fake, way):
    """Return what is out by a way, in the words of the server: one entry a post."""
    state = fake.state()
    return {
        "mastodon": [each["text"] for each in state.posts],
        "bluesky": [each["text"] for each in state.records.values()],
        "webhook": sorted({each["headers"]["webhook-id"] for each in state.hooks}),
    }[way]


@pytest.mark.parametrize("way", WAYS)
def test_an_approved_post_goes_out(way, connected, approved, writer, fake):
    """Once, with its text, and the public link is kept where the network gives one."""
    delivery = go(approved(connected(way)), writer)
    assert delivery.state == ("handed" if way == "webhook" else "sent"), delivery.line
    assert len(out(fake, way)) == 1
    again(delivery)
    assert len(out(fake, way)) == 1
    assert delivery.sent.seal == delivery.attempts.get().seal


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("drop", ["before", "after"])
def test_an_answer_that_never_came(way, drop, connected, approved, writer, fake):
    """Whether the post was made or not, afterwards it is there once, and the next look knows it."""
    fake.mode(drop=drop)
    delivery = go(approved(connected(way)), writer)
    known = (way, drop) == ("bluesky", "after")  # a post with a name of ours is asked for at once
    assert (delivery.state, delivery.tries) == (("sent", 0) if known else ("trying", 1))
    fake.mode(keys=False)
    delivery = again(delivery)
    assert delivery.state in {"sent", "handed"}, delivery.line
    assert len(out(fake, way)) == 1


def test_where_the_timeline_cannot_be_seen_a_person_is_asked(connected, approved, writer, fake):
    """An hour long it is tried to find out; then the post is unsure, and nothing more is sent."""
    fake.mode(drop="after")
    delivery = go(approved(connected()), writer)
    fake.mode(blind=True)
    assert again(delivery, 0.5).state == "trying"
    delivery = again(delivery, 1.5)
    assert delivery.state == "unsure"
    fake.mode()
    assert again(delivery, 2).state == "unsure"
    assert len(out(fake, "mastodon")) == 1


def test_a_post_much_like_it_makes_it_unsure(connected, approved, writer, fake):
    """Somebody may have typed it by hand meanwhile, or the server changed it."""
    fake.mode(drop="before")
    delivery = go(approved(connected(), text="The heron flies at dawn over the quiet river."), writer)
    fake.mode()
    post = b"status=The heron flies at dawn over the quiet rivers!"
    fake.ask("/api/v1/statuses", post)
    assert again(delivery).state == "unsure"


def test_the_same_words_posted_long_before_are_not_it(connected, approved, writer, fake):
    """What stood on the timeline before the try does not count."""
    account = connected()
    go(approved(account), writer)
    fake.mode(drop="before", keys=False)
    delivery = go(approved(account), writer)
    fake.mode()
    assert again(delivery).state == "sent"
    assert len(out(fake, "mastodon")) == 2


@pytest.mark.parametrize("way", WAYS)
def test_nothing_goes_out_that_is_not_approved_as_it_stands(way, connected, approved, writer, fake, switches):
    """A changed word after the approval, also after it was let go, holds it; approved again, the new text goes out."""
    draft = approved(connected(way))
    delivery = plan(draft, by=writer)[0]
    Variant.objects.filter(draft=draft).update(text="Something else.")
    deliver(delivery.pk)
    delivery.refresh_from_db()
    assert (delivery.state, out(fake, way)) == ("held", [])
    switches.approved.add(digest_of(draft))
    assert again(delivery).state in {"sent", "handed"}


def test_a_freeze_holds_it_and_lets_go(connected, approved, writer, fake, switches):
    """While it is frozen nothing goes out; afterwards it does, unless its time is long over: then a person is asked."""
    switches.frozen = True
    delivery = go(approved(connected()), writer)
    assert delivery.state == "held"
    switches.frozen = False
    assert again(delivery).state == "sent"
    switches.frozen = True
    late = go(approved(connected("bluesky")), writer)
    switches.frozen = False
    late = again(late, 3)
    assert (late.state, late.open_trouble.line) == ("missed", "a freeze held it until its time had passed")
    assert out(fake, "bluesky") == []


def test_an_ordinary_photo_goes_out(connected, leaning, writer, fake, switches):
    """Of several megabytes, to a network that takes one: what is uploaded is smaller, the seal stays that of the photo."""
    data = photo()
    draft = leaning(connected("bluesky"))
    Picture.objects.update(digest=sha256(data).hexdigest(), size=len(data), media_type="image/jpeg")
    PictureFile.objects.update(data=data)
    switches.approved.add(digest_of(draft))
    delivery = go(draft, writer)
    assert delivery.state == "sent", delivery.line
    assert delivery.sent.seal == digest_of(draft)
    assert [0 < size <= 1_000_000 < len(data) for size in fake.state().media] == [True]


@pytest.mark.parametrize("why", ["consent", "quote", "rights", "fact", "embargo"])
def test_what_no_longer_holds_is_not_sent(why, connected, leaning, writer, fake, undone):
    """Somebody withdraws after the yes, and after it was let go: nothing goes out, and in the end a person is asked."""
    draft = leaning(connected())
    delivery = plan(draft, by=writer)[0]
    undone[why](draft)
    deliver(delivery.pk)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.waits_for, out(fake, "mastodon")) == ("held", "blocked", [])
    late = again(delivery, 2.5)
    assert (late.state, out(fake, "mastodon")) == ("missed", [])
    assert late.open_trouble.line == "something that it leans on held no longer when its time came"


def test_an_embargo_holds_only_the_text_that_breaks_it(connected, approved, writer, fake, switches, embargoed):
    """The other text of the same draft goes out at its time; a consent that is gone would hold both."""
    draft = approved(connected(), connected("bluesky"))
    Variant.objects.filter(draft=draft, account__platform="bluesky").update(text="Something quiet.")
    switches.approved.add(digest_of(draft))
    heron, quiet = sorted(plan(draft, by=writer), key=lambda each: each.account.platform, reverse=True)
    embargoed(datetime(2031, 1, 1, tzinfo=UTC))
    assert (again(heron).state, again(quiet).state) == ("held", "sent")
    assert (len(out(fake, "mastodon")), len(out(fake, "bluesky"))) == (0, 1)


def test_what_is_mended_in_time_goes_out(connected, leaning, writer, fake, undone):
    """Without anybody doing anything more."""
    draft = leaning(connected())
    delivery = plan(draft, by=writer)[0]
    undone["rights"](draft)
    assert again(delivery).state == "held"
    Rights.objects.update(expires=None)
    assert again(delivery).state == "sent"


def test_what_is_withdrawn_while_it_is_sent(connected, leaning, writer, fake, undone, monkeypatch):
    """The last look is in the moment in which a try is written down."""
    draft = leaning(connected())
    before = Mastodon.before

    def slow(self):
        undone["consent"](draft)
        return before(self)

    monkeypatch.setattr(Mastodon, "before", slow)
    assert (go(draft, writer).state, out(fake, "mastodon")) == ("held", [])


def test_it_waits_for_its_time(connected, approved, writer, fake):
    """Not a second before."""
    target = timezone.now() + timedelta(hours=5)
    delivery = go(approved(connected(), target_at=target), writer)
    assert (delivery.state, out(fake, "mastodon")) == ("planned", [])
    assert not due(target - timedelta(seconds=1)).exists()
    fake.mode(clock=5 * 3600)
    deliver(delivery.pk, target)
    assert len(out(fake, "mastodon")) == 1


@pytest.mark.parametrize("way", WAYS)
def test_a_network_that_says_no_is_not_asked_again(way, connected, approved, writer, fake):
    """A person decides, with a line that says what it said and nothing of the post."""
    fake.mode(status=422 if way != "bluesky" else 400)
    delivery = go(approved(connected(way)), writer)
    assert delivery.state == "failed"
    assert "heron" not in delivery.open_trouble.line
    assert not due(timezone.now() + timedelta(days=1)).exists()


@pytest.mark.parametrize("way", WAYS)
def test_an_outage_is_waited_for_and_has_an_end(way, connected, approved, writer, fake):
    """It tries again, ever more slowly; two hours after its time it is no longer sent by itself."""
    fake.mode(away=503)
    delivery = go(approved(connected(way)), writer)
    first = delivery.look_at
    assert (delivery.state, delivery.tries) == ("trying", 1)
    delivery = again(delivery, 0.1)
    assert delivery.look_at > first
    fake.mode(away=503)
    state = again(delivery, 2.5).state
    assert state in {"missed", "unsure"}
    assert out(fake, way) == []


def test_a_secret_that_is_gone_is_said(connected, approved, writer, monkeypatch):
    """The line names where it should be, never what it was."""
    account = connected()
    monkeypatch.delenv("VANGRAIL_OUTLET_TEST")
    delivery = go(approved(account), writer)
    assert "VANGRAIL_OUTLET_TEST" in delivery.open_trouble.line
    assert "right" not in delivery.open_trouble.line


@pytest.mark.parametrize("gap", [3600, -3600])
def test_a_clock_that_is_wrong_sends_nothing(gap, connected, approved, writer, fake):
    """The network's clock is asked first: a jump of ours does not post tomorrow's news today."""
    fake.mode(clock=gap)
    delivery = go(approved(connected()), writer)
    assert (delivery.state, out(fake, "mastodon")) == ("trying", [])
    assert "60 minutes" in delivery.line
    fake.mode()
    assert again(delivery).state == "sent"


def test_a_clock_that_was_set_back_forgets_nothing(connected, approved, writer):
    """A look that lies further ahead than any look can is taken now."""
    delivery = plan(approved(connected()), by=writer)[0]
    Delivery.objects.filter(pk=delivery.pk).update(look_at=timezone.now() + timedelta(days=2))
    assert due(timezone.now()).filter(pk=delivery.pk).exists()


def test_two_workers_at_once(connected, approved, writer):
    """Who comes second finds it taken."""
    delivery = plan(approved(connected()), by=writer)[0]
    assert lease(delivery.pk, timezone.now())
    assert lease(delivery.pk, timezone.now()) is None
    assert deliver(delivery.pk) is None


def test_what_was_taken_back_stays(connected, approved, writer, fake):
    """Cancelled before its time, it never goes out; planned anew, it does."""
    draft = approved(connected())
    delivery = plan(draft, by=writer)[0]
    cancel(delivery, by=writer)
    deliver(delivery.pk)
    assert out(fake, "mastodon") == []
    go(draft, writer)
    assert len(out(fake, "mastodon")) == 1


def test_a_failure_of_the_library_is_one_of_ours(connected, approved, writer, monkeypatch, caplog):
    """Whatever it raises, the post is tried again later and the operator has a line without the post."""

    def broken(_self, _post):
        return 1 / 0

    monkeypatch.setattr(Mastodon, "send", broken)
    delivery = go(approved(connected()), writer)
    assert (delivery.state, delivery.line) == ("trying", "the network's library failed: ZeroDivisionError")
    assert Sent.objects.count() == 0
    assert all("heron" not in each.message for each in caplog.records)
