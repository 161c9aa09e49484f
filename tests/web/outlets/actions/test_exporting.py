"""A file for another tool: each text once, nothing that is held, and a link that is waited for."""

import io
import json
import zipfile

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override

from vangrail.web.audit.models import Entry
from vangrail.web.drafts.models import Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.exporting import export
from vangrail.web.outlets.actions.planning import cancel, confirm, plan
from vangrail.web.outlets.actions.sending import due
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.panels import unchangeable
from vangrail.web.outlets.queries import holds, seals

pytestmark = pytest.mark.django_db
LINK = "https://social.example/@brand/1"


def read(made):
    """Return the posts of a file, what it leaves out, and the text that says so."""
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        said = json.loads(file.read("posts.json"))
        words = file.read("left-out.txt").decode() if "left-out.txt" in file.namelist() else ""
    return said["posts"], said["left_out"], words


def test_each_text_is_in_one_file(account, connected, approved, writer):
    """A second file has nothing more; what goes out by a connection is in none; what was taken back is in the next."""
    draft, other = approved(account(), connected("bluesky")), approved(account())
    plan(other, by=writer)
    made = export([draft, other], by=writer)
    assert [row["draft"] for row in read(made)[0]] == [draft.pk, draft.pk]
    assert {each.way for each in made.deliveries} == {"file"}
    assert plan(draft, by=writer) == [], "nor does it go out by itself afterwards"
    assert read(export([draft, other], by=writer)) == ([], [], "")
    cancel(made.deliveries[0], by=writer)
    assert len(read(export([draft], by=writer))[0]) == 1
    assert Entry.objects.filter(kind="outlets.exported").count() == 2
    assert Delivery.objects.filter(cancelled_at=None).count() == 3


def test_it_waits_for_its_link(account, approved, writer, switches):
    """As a post by hand does; the seal is that of what was in the file, and until it is taken back the draft stays as it is."""
    draft = approved(account())
    (delivery,) = export([draft], by=writer).deliveries
    assert (delivery.state, delivery.attempts.get().text) == ("file", draft.variants.get().text)
    assert not due(delivery.due_at).exists(), "nothing sends it"
    assert "in a file" in unchangeable(draft)
    seal = digest_of(draft)
    Variant.objects.filter(draft=draft).update(text="Something else")
    assert confirm(delivery, LINK, by=writer).seal == seal
    assert Delivery.objects.get().state == "sent"


def test_what_is_frozen_is_left_out_and_said(account, approved, writer, switches, monkeypatch):
    """Of one draft one account, the other not; with until when, in the language of who asks."""
    shop, blog = account(), account("bluesky")
    draft = approved(shop, blog)
    switches.frozen = True
    frozen = seals.held
    monkeypatch.setattr(seals, "held", lambda **about: frozen(**about) if about["account"] == shop else None)
    with override("nl"):
        made = export([draft], by=writer)
    posts, left_out, words = read(made)
    assert [row["account"] for row in posts] == ["Bluesky"]
    assert [row["account"] for row in left_out] == ["Mastodon (Mastodon)"]
    assert "bevroren tot 6 mei 2031" in words
    switches.frozen = False
    assert [row["account"] for row in read(export([draft], by=writer))[0]] == ["Mastodon"]


@pytest.mark.parametrize("why", ["consent", "quote", "rights", "fact", "embargo"])
def test_what_no_longer_holds_is_left_out_and_said(why, account, leaning, writer, undone):
    """It is not let go either."""
    draft = leaning(account())
    undone[why](draft)
    posts, left_out, words = read(export([draft], by=writer))
    assert (posts, len(left_out)) == ([], 1)
    assert left_out[0]["why"][0] in words
    assert not Delivery.objects.exists()


def test_a_text_that_breaks_an_embargo_is_left_out_alone(account, approved, writer, switches, undone):
    """The other text of the same draft is in the file."""
    draft = approved(account(), account("bluesky"))
    Variant.objects.filter(draft=draft, account__platform="bluesky").update(text="Something quiet.")
    switches.approved.add(digest_of(draft))
    undone["embargo"](draft)
    posts, left_out, _words = read(export([draft], by=writer))
    assert ([row["text"] for row in posts], len(left_out)) == (["Something quiet."], 1)
    assert left_out[0]["account"] == "Mastodon (Mastodon)"


def test_what_is_not_approved_is_left_out(account, approved, writer, switches):
    """It changed between the page and the press."""
    draft = approved(account())
    switches.approved.clear()
    assert "not approved" in read(export([draft], by=writer))[2]
    assert not Delivery.objects.exists()


def test_only_by_who_posts_there(account, approved, writer, poster, auditor):
    """And then for nobody at all."""
    mine, other = approved(account(posters=[poster])), approved(account())
    for person, drafts in ((auditor, [other]), (poster, [mine, other]), (writer, [mine])):
        with pytest.raises(PermissionDenied):
            export(drafts, by=person)
    assert not Delivery.objects.exists()
    assert export([mine], by=poster).deliveries


def test_a_crisis_after_the_file_is_said(account, approved, writer, switches):
    """What is in it cannot be called back from here."""
    (delivery,) = export([approved(account())], by=writer).deliveries
    switches.frozen = True
    assert [each.kind for each in holds.holds_of(delivery)] == ["freeze"]
