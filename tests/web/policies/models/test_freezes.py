"""A freeze as it is kept."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from vangrail.web.policies.models import Freeze, Switch, Turn

pytestmark = pytest.mark.django_db


def test_it_says_what_it_holds():
    """Everything, unless it is for a country, an account or a topic."""
    assert Freeze().everything
    assert not Freeze(countries=["ES"]).everything
    assert not Freeze(words=["fire"], by_words=True).everything
    assert Freeze(words=["fire"]).scope == Freeze().scope
    assert str(Freeze(what="A fire")) == "A fire"


def test_its_value_is_what_the_check_takes(settings):
    """With its end on the company's clock."""
    settings.TIME_ZONE = "Europe/Brussels"
    value = Freeze(until=timezone.now(), countries=["ES"], accounts={"3": "Ours"}, told={"en": "We know."}).value()
    assert (value.countries, value.company_only, value.told) == (("ES",), True, {"en": "We know."})
    assert str(value.until.tzinfo) == "Europe/Brussels"


def test_what_was_done_is_never_changed():
    """The database itself refuses it."""
    freeze = Freeze.objects.create(what="A fire", until=timezone.now() + timedelta(hours=1))
    turn = Turn.objects.create(freeze=freeze, kind="started")
    for change in (
        lambda: Turn.objects.filter(pk=turn.pk).update(kind="ended"),
        lambda: Freeze.objects.filter(pk=freeze.pk).update(what="Nothing"),
    ):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()
    assert (str(turn), freeze.holds) == ("started", True)
    assert str(Switch(turned_at=timezone.now())).startswith("2")
