"""Facts and claims."""

from datetime import date

from django.utils import timezone

from vangrail.web.drafts.models import Claim, Fact

TODAY = date(2026, 11, 21)


def test_a_fact_holds_until_its_day_or_until_it_is_taken_back():
    """The last day counts."""
    assert Fact(expires=TODAY).holds(TODAY)
    assert not Fact(expires=date(2026, 11, 20)).holds(TODAY)
    assert not Fact(expires=TODAY, taken_back_at=timezone.now()).holds(TODAY)


def test_they_say_what_they_are():
    """A fact begins with its words."""
    assert [str(Fact(text="We repair.")), str(Claim(draft_id=1, fact_id=2))] == ["We repair.", "1 claims 2"]
