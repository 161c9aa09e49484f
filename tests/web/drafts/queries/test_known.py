"""What is known of somebody, for themselves."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.actions import approve_fact
from vangrail.web.people.queries.own_data import own_data


@pytest.mark.django_db
def test_everybody_learns_what_they_began_and_where_they_are_named(draft, shop, writer, approver):
    """As plain values, with the rest of what is known."""
    shop.posters.set([writer])
    approve_fact(
        {"text": "We repair.", "source": "x", "expires": timezone.localdate() + timedelta(days=1)}, by=approver
    )
    mine, theirs = own_data(writer)["drafts"], own_data(approver)["drafts"]
    assert ([one["title"] for one in mine["begun"]], mine["posts_for"]) == (["Spring sale"], ["The shop (Mastodon)"])
    assert [one["fact"] for one in theirs["facts_approved"]] == ["We repair."]
    assert json.dumps([mine, theirs])
