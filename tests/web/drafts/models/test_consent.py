"""People who agreed, to a picture or to words."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from vangrail.web.drafts.models import Consent, Picture

TODAY = date(2026, 11, 21)


def test_an_agreement_holds_until_its_day_or_until_it_is_taken_back():
    """The last day counts."""
    assert Consent(expires=TODAY).holds(TODAY)
    assert not Consent(expires=date(2026, 11, 20)).holds(TODAY)
    assert not Consent(taken_back_at=timezone.now()).holds(TODAY)


def test_a_name_is_the_same_however_it_is_written():
    """Two whose names were forgotten are two."""
    assert Consent(name=" ada  L.").whose == Consent(name="Ada l.").whose
    assert Consent(pk=1, name="…").whose != Consent(pk=2, name="…").whose
    assert str(Consent(name="Ada")) == "Ada"


@pytest.mark.django_db
@pytest.mark.parametrize(("of_picture", "of_draft", "fits"), [(1, 0, True), (0, 1, True), (1, 1, False), (0, 0, False)])
def test_it_is_about_a_picture_or_about_words(draft, of_picture, of_draft, fits):
    """One of both, in the database itself."""
    picture = Picture.objects.create(draft=draft, width=1, height=1, size=1)
    about = {"picture": picture if of_picture else None, "draft": draft if of_draft else None}
    given = {"kind": "other", "name": "Ada", "agreed_on": TODAY, **about}
    if fits:
        assert Consent.objects.create(**given).post == draft
        return
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(**given)
