"""What is still open about a draft."""

import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.policy.company import Embargo, QuietPeriod
from vangrail.web.accounts.actions import close
from vangrail.web.drafts import actions
from vangrail.web.drafts.models import Consent, Draft, Fact, Picture, Rights, Variant
from vangrail.web.drafts.queries import blocked, blocked_text, problems

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def kinds(at=NOW):
    """Return what is open, a word each."""
    return [problem.kind for problem in problems(Draft.objects.get(), at)]


def test_a_draft_that_is_whole_has_nothing_open(draft, text):
    """Without a text it has."""
    assert kinds() == []
    text.delete()
    assert kinds() == ["no_text"]


def test_a_text_that_is_empty_too_long_stale_or_for_a_closed_account(draft, text, shop, writer):
    """Each is said with its account."""
    dutch = actions.add_text(draft, shop, "nl", "x" * 501, by=writer, based_on=text)
    actions.write(text, "", by=writer)
    close(shop, by=writer)
    assert kinds() == ["empty", "closed", "too_much", "stale", "closed"]
    assert all(str(dutch.account) in problem.words for problem in problems(draft, NOW))


def test_a_picture_needs_words_rights_and_who_agreed(draft, text):
    """On the day on which it goes out."""
    picture = Picture.objects.create(draft=draft, width=1, height=1, size=1)
    assert kinds() == ["alt", "rights"]
    Picture.objects.update(alt={"en": "A heron"})
    rights = Rights.objects.create(picture=picture, licence="own", people="some", count=1, expires=date(2026, 11, 30))
    assert kinds() == ["consent"]
    consent = Consent.objects.create(
        picture=picture, kind="customer", name="Ada", agreed_on=date(2026, 1, 1), expires=date(2026, 11, 30)
    )
    assert kinds() == []
    Draft.objects.update(target_at=NOW + timedelta(days=20))
    assert kinds() == ["rights", "consent"]
    Draft.objects.update(target_at=None)
    rights.people = "none"
    rights.save()
    consent.taken_back_at = NOW
    consent.save()
    assert kinds() == ["consent"]


def test_a_group_needs_each_of_its_people(draft, text):
    """One who agreed does not clear the others; the sentence says how many did."""
    picture = Picture.objects.create(draft=draft, alt={"en": "A team"}, width=1, height=1, size=1)
    Rights.objects.create(picture=picture, licence="own", people="some", count=3)
    for name in ("Ada", "Bea", "Cas"):
        assert [problem.kind for problem in blocked(Draft.objects.get(), NOW)] == ["consent"]
        Consent.objects.create(picture=picture, kind="colleague", name=name, agreed_on=date(2026, 1, 1))
    assert kinds() == []
    Consent.objects.filter(name="Cas").delete()
    assert "3 people can be recognised. Agreed: 2." in problems(Draft.objects.get(), NOW)[0].words


def test_a_picture_of_before_the_number_was_asked_stays_cleared(draft, text):
    """By one who agreed; how many there are is asked, and keeps nothing in."""
    picture = Picture.objects.create(draft=draft, alt={"en": "A team"}, width=1, height=1, size=1)
    Rights.objects.create(picture=picture, licence="own", people="children")
    assert kinds() == ["consent", "count"]
    Consent.objects.create(picture=picture, kind="other", name="Ada", agreed_on=date(2026, 1, 1))
    assert kinds() == ["count"]
    assert blocked(Draft.objects.get(), NOW) == []


@pytest.mark.parametrize("about", [{"layout": "chat"}, {"layout": "mail"}, {"subjects": ["conversation"]}])
def test_a_conversation_needs_each_of_its_people_or_no_names(draft, text, about):
    """Whether it looks like one or somebody says that it is: “nobody in it” is not enough, one agreement neither."""
    picture = Picture.objects.create(draft=draft, alt={"en": "A chat"}, width=1, height=1, size=1, **about)
    Rights.objects.create(picture=picture, licence="own", people="none")
    assert kinds() == ["consent"]
    Rights.objects.update(people="hidden")
    assert kinds() == []
    Rights.objects.update(people="some")
    for name in ("Ada", "Bea"):
        assert kinds() == ["consent", "count"]
        Consent.objects.create(picture=picture, kind="other", name=name, agreed_on=date(2026, 1, 1))
    assert kinds() == ["count"]
    Picture.objects.update(layout="receipt", subjects=[])
    Rights.objects.update(people="none")
    assert kinds() == []


def test_who_is_quoted_must_agree_when_it_goes_out(draft, text):
    """Until their day, and no longer than they want."""
    one = Consent.objects.create(
        draft=draft, kind="customer", name="Ada", agreed_on=date(2026, 1, 1), expires=date(2026, 11, 30)
    )
    assert kinds() == []
    Draft.objects.update(target_at=NOW + timedelta(days=20))
    assert kinds() == ["consent"]
    Draft.objects.update(target_at=None)
    Consent.objects.filter(pk=one.pk).update(taken_back_at=NOW)
    (found,) = blocked(Draft.objects.get(), NOW)
    assert (found.words, found.where) == ("In words: Ada no longer agrees.", f"/drafts/{draft.pk}/#people")


def test_a_fact_must_hold_when_it_goes_out(draft, text, writer, approver):
    """Not only today."""
    until = timezone.localdate() + timedelta(days=5)
    fact = actions.approve_fact({"text": "We repair.", "source": "x", "expires": until}, by=approver)
    actions.claim(draft, fact, by=writer)
    assert kinds(timezone.now()) == []
    assert kinds(timezone.now() + timedelta(days=6)) == ["fact"]
    Fact.objects.update(taken_back_at=NOW)
    assert kinds(timezone.now()) == ["fact"]


def test_embargoes_and_quiet_periods_collide_with_the_time(draft, text, monkeypatch):
    """The first keeps it in, the second is said. A time that is over is said too."""
    policy = small_policy().model_copy(
        update={
            "embargoes": (Embargo(terms=("Heron", "the bird"), until=datetime(2026, 12, 1, 8, tzinfo=UTC)),),
            "quiet_periods": (QuietPeriod(start=date(2026, 11, 20), end=date(2026, 11, 30), about="Results"),),
        }
    )
    monkeypatch.setattr(sys.modules["vangrail.web.drafts.queries.problems"], "current", lambda: policy)
    assert [(problem.kind, problem.blocks) for problem in problems(draft, NOW)] == [("embargo", True), ("quiet", False)]
    assert [problem.kind for problem in blocked(draft, NOW)] == ["embargo"]
    Draft.objects.update(target_at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert kinds() == []
    Draft.objects.update(target_at=NOW - timedelta(hours=1))
    assert kinds() == ["embargo", "past", "quiet"]


@pytest.mark.parametrize(
    ("market", "country", "found"),
    [("NL", "ES", []), ("NL", "NL", ["embargo"]), ("NL", "", ["embargo"]), ("EU", "ES", ["embargo"])],
)
def test_an_embargo_holds_in_its_market(draft, text, shop, monkeypatch, market, country, found):
    """A post for another country may say it; where a country is not known it is held."""
    embargo = Embargo(terms=("Heron",), until=datetime(2026, 12, 1, 8, tzinfo=UTC), market=market)
    policy = small_policy().model_copy(update={"embargoes": (embargo,)})
    monkeypatch.setattr(sys.modules["vangrail.web.drafts.queries.problems"], "current", lambda: policy)
    type(shop).objects.filter(pk=shop.pk).update(country=country)
    assert kinds() == found


@pytest.mark.parametrize("said", [{"alt": {"en": "Our heron"}}, {"alt": {"en": "A nest"}, "read": "HERON"}])
def test_an_embargo_is_looked_for_in_pictures_too(draft, text, writer, monkeypatch, said):
    """In the words beside them, and in what can be read in them."""
    embargo = Embargo(terms=("heron",), until=datetime(2026, 12, 1, 8, tzinfo=UTC))
    policy = small_policy().model_copy(update={"embargoes": (embargo,)})
    monkeypatch.setattr(sys.modules["vangrail.web.drafts.queries.problems"], "current", lambda: policy)
    actions.write(text, "A sunny day.", by=writer)
    assert "embargo" not in kinds()
    Picture.objects.create(draft=draft, width=1, height=1, size=1, **said)
    assert "embargo" in kinds()


def test_an_embargo_keeps_in_only_the_texts_that_break_it(draft, text, shop, monkeypatch):
    """Said with whose it is; what concerns the draft, and a text that is not there, meet everything."""
    embargo = Embargo(terms=("bird", "Heron"), until=datetime(2026, 12, 1, 8, tzinfo=UTC))
    policy = small_policy().model_copy(update={"embargoes": (embargo,)})
    monkeypatch.setattr(sys.modules["vangrail.web.drafts.queries.problems"], "current", lambda: policy)
    (found,) = blocked(draft, NOW)
    assert found.words.startswith("“Heron”")
    Variant.objects.create(draft=draft, account=shop, language="nl", text="Een rustige dag.")
    (found,) = blocked(draft, NOW)
    assert found.words.startswith(f"{text}: “Heron”")
    assert blocked_text(draft, shop.pk, "en", NOW) == [found]
    assert blocked_text(draft, shop.pk, "nl", NOW) == []
    assert blocked_text(draft, shop.pk, "es", NOW) == [found]
    Variant.objects.filter(language="nl").update(text="")
    assert [problem.kind for problem in blocked_text(draft, shop.pk, "nl", NOW)] == ["empty"]
    assert [problem.kind for problem in blocked_text(draft, shop.pk, "en", NOW)] == ["empty", "embargo"]
