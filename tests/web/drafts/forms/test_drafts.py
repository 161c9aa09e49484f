"""What is asked about a draft."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.drafts.actions import mark
from vangrail.web.drafts.forms.drafts import DetailsForm, FilterForm, NewForm, TextForm, VariantForm, WithdrawalForm

pytestmark = pytest.mark.django_db


def test_a_form_begins_from_the_draft_as_it_is(draft):
    """And knows what it began from."""
    form = DetailsForm(draft=draft)
    assert (form["title"].value(), form["seen"].value()) == ("Spring sale", mark(draft))


def test_a_time_that_nobody_changed_stays_to_the_second(draft):
    """What was approved with it is approved still."""
    draft.target_at = datetime(2026, 12, 1, 9, 30, 15, tzinfo=UTC)
    draft.save()
    shown = timezone.localtime(draft.target_at)
    for minutes, kept in ((0, True), (1, False)):
        given = (shown + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")
        form = DetailsForm({"title": "x", "target_at": given}, draft=draft)
        assert form.is_valid()
        assert (form.cleaned_data["target_at"] == draft.target_at) is kept
    assert timezone.get_current_timezone_name() in str(form.fields["target_at"].help_text)


def test_a_new_draft_is_for_accounts_that_are_offered(shop):
    """No other one."""
    given = {"title": "x", "accounts": [shop.pk], "language": "en"}
    assert NewForm(given, accounts=Account.objects.all()).is_valid()
    assert set(NewForm(given, accounts=Account.objects.none()).errors) == {"accounts"}


def test_spaces_at_the_end_of_a_text_are_the_writers(draft, text):
    """A post may begin with an empty line."""
    form = TextForm({"text": "\na "})
    assert form.is_valid()
    assert form.cleaned_data["text"] == "\na "


def test_one_text_an_account_and_language(draft, text, shop):
    """Said beside the field."""
    given = {"account": shop.pk, "language": "en"}
    assert set(VariantForm(given, draft=draft, accounts=Account.objects.all()).errors) == {"language"}


def test_the_filter_offers_what_there_is(draft):
    """States and topics."""
    fields = FilterForm().fields
    assert ("products", "products") in fields["topic"].choices
    assert {name for name, _label in fields["state"].choices} >= {"open", "withdrawn"}
    assert WithdrawalForm({}).is_valid()
