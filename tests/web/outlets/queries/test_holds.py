"""What holds a post back this moment."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.models import Picture, Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.planning import confirm, plan
from vangrail.web.outlets.queries.holds import holds, holds_of, state_now

pytestmark = pytest.mark.django_db


def test_nothing_holds_what_may_go_out(account, leaning, writer):
    """Neither now nor later."""
    draft = leaning(account())
    assert holds(draft, draft.variants.get().account, "en", timezone.now()) == []
    assert state_now(plan(draft, by=writer)[0]) == "hand"


def test_each_thing_is_a_sentence_with_its_place(account, leaning, writer, switches, undone):
    """A freeze first, then what is to be mended."""
    draft = leaning(account())
    made = plan(draft, by=writer)[0]
    switches.frozen = True
    undone["consent"](draft)
    freeze, consent = holds_of(made)
    assert (freeze.kind, consent.kind, consent.words) == ("freeze", "blocked", "Picture 1: Ada no longer agrees.")
    assert f"/drafts/{draft.pk}/" in consent.where
    assert state_now(made) == "held"


def test_an_embargo_holds_only_the_text_that_breaks_it(account, approved, writer, switches, embargoed):
    """The other text of the same draft is posted; where a picture says it, both are held."""
    draft = approved(account(), account("other", name="Blog", country="ES"))
    Variant.objects.filter(draft=draft, account__name="Blog").update(text="Something quiet.")
    switches.approved.add(digest_of(draft))
    held, free = sorted(plan(draft, by=writer), key=lambda each: each.account.platform)
    embargoed(timezone.now() + timedelta(days=2))
    assert [each.words.partition(":")[0] for each in holds_of(held)] == ["Mastodon (Mastodon), en"]
    assert (state_now(held), state_now(free), holds_of(free)) == ("held", "hand", [])
    Picture.objects.create(
        draft=draft, alt={"en": "A heron"}, width=1, height=1, size=3, media_type="image/png", digest="a" * 64
    )
    assert [each.kind for each in holds_of(free) if "heron" in each.words] == ["blocked"]


def test_what_ends_before_its_time_holds_nothing(account, leaning, writer, embargoed):
    """An embargo that is over by then; and nothing holds what is out."""
    made = plan(leaning(account(), target_at=timezone.now() + timedelta(days=3)), by=writer)[0]
    embargoed(timezone.now() + timedelta(days=2))
    assert holds_of(made) == []
    embargoed(timezone.now() + timedelta(days=4))
    assert [each.kind for each in holds_of(made)] == ["blocked"]
    confirm(made, "https://social.example/@brand/1", by=writer)
    made.refresh_from_db()
    assert holds_of(made) == []
