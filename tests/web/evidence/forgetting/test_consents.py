"""Names of people in pictures and in words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.models import Consent, Draft, Picture
from vangrail.web.evidence.forgetting.consents import NOBODY, forget

pytestmark = pytest.mark.django_db


def test_a_name_goes_when_the_consent_is_long_over(employee):
    """Expired, taken back, or in an old post; that somebody agreed stays."""
    now = timezone.now()
    old, today = now - timedelta(days=40), timezone.localdate(now)
    pictures = [
        Picture.objects.create(
            draft=Draft.objects.create(title="x", made_by=employee, changed_at=at), media_type="image/png", digest="d" * 64,
            width=1, height=1, size=1,
        )
        for at in (now, old)
    ]  # fmt: skip
    base = {"kind": "customer", "agreed_on": today, "kept": "file 7"}
    Consent.objects.create(picture=pictures[0], name="Expired", expires=today - timedelta(days=40), **base)
    Consent.objects.create(picture=pictures[0], name="Back", taken_back_at=old, **base)
    Consent.objects.create(picture=pictures[0], name="Holds", **base)
    Consent.objects.create(picture=pictures[1], name="Old post", **base)
    Consent.objects.create(picture=pictures[1], name="Long", expires=today + timedelta(days=9), **base)
    Consent.objects.create(draft=pictures[0].draft, name="Quoted", **base)
    Consent.objects.create(draft=pictures[1].draft, name="Quoted long ago", **base)
    assert (forget(now - timedelta(days=30)), forget(now - timedelta(days=30))) == (4, 0)
    assert sorted(Consent.objects.values_list("name", flat=True)) == ["Holds", "Long", "Quoted", *[NOBODY] * 4]
