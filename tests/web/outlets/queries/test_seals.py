"""Whether a draft may go out just now."""

import pytest
from django.utils import timezone

from vangrail.web.drafts.models import Picture, Variant, Withdrawal
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.queries import seals
from vangrail.web.outlets.queries.seals import is_frozen, seal_of

pytestmark = pytest.mark.django_db


def test_a_seal_is_of_what_it_says_now(account, approved):
    """A changed sign, or a draft that was taken back, has none."""
    draft = approved(account())
    assert seal_of(draft) == digest_of(draft)
    Withdrawal.objects.create(draft=draft)
    draft.refresh_from_db()
    assert seal_of(draft) is None
    other = approved(account("bluesky"))
    Variant.objects.filter(draft=other).update(text="Changed")
    assert seal_of(other) is None


def test_a_freeze(account, approved, switches):
    """While there is one."""
    draft = approved(account())
    assert not is_frozen(draft, draft.variants.get().account, timezone.now())
    switches.frozen = True
    assert is_frozen(draft, draft.variants.get().account, timezone.now())


def test_a_freeze_is_asked_about_the_words_beside_pictures(account, approved, monkeypatch):
    """And about what can be read in them: both go out."""
    draft = approved(account(), text="A sunny day.")
    Picture.objects.create(draft=draft, width=1, height=1, size=1, alt={"en": "A nest of herons"}, read="RECALL")
    asked = []
    monkeypatch.setattr(seals, "held", lambda **about: asked.append(about["text"]))
    assert not is_frozen(draft, draft.variants.get().account, timezone.now())
    assert asked == ["A sunny day.\nA nest of herons\nRECALL"]
