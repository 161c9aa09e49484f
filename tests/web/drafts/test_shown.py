"""Drafts as their pages show them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.actions import approve_fact
from vangrail.web.drafts.models import Picture, Rights
from vangrail.web.drafts.shown import Beside, fact_table, languages_of, picture_page, rows, table

pytestmark = pytest.mark.django_db


def test_without_a_policy_the_check_says_nothing_yet(draft, text):
    """The length is said all the same."""
    beside = Beside(draft, text)
    assert beside.shown is None
    assert (beside.fit.words, beside.language, beside.is_written) == ("16 of 500 characters", "English", True)
    assert not Beside(draft, text, " ").is_written


def test_a_text_that_is_being_written_is_looked_at_as_it_is(draft, text, published):
    """Not what is saved."""
    assert [Beside(draft, text, words).shown.level for words in (None, "Hello there.")] == ["ask", "fine"]


def test_a_list_says_where_and_when(draft, text):
    """A row each, with its state."""
    found = table([draft])
    assert len(found["headers"]) == len(found["rows"][0])
    assert found["rows"][0][3] == "Mastodon (en)"


def test_what_nobody_said_is_not_there(draft, text):
    """A note only where there is one."""
    keys = [str(key) for key, _value in rows(draft)]
    assert "Goes out" in keys
    assert "Note to the approver" not in keys
    draft.note, draft.sources, draft.in_reply_to, draft.target_at = "n", "s", "https://a.example", timezone.now()
    assert len(rows(draft)) == len(keys) + 3
    assert languages_of(draft) == ["en"]


def test_a_picture_says_what_was_taken_off_and_whose_it_is(draft, text):
    """In words."""
    picture = Picture.objects.create(
        draft=draft, width=1, height=1, size=1, told=["location", "date"], subjects=["faces"]
    )
    found = picture_page(draft, picture)
    assert list(map(str, found["told"])) == ["where it was taken", "when"]
    assert found["rights_rows"] == []
    assert {problem.kind for problem in found["problems"]} == {"alt", "rights"}
    Rights.objects.create(picture=picture, licence="own", people="none", credit="Ada")
    picture.refresh_from_db()
    assert len(picture_page(draft, picture)["rights_rows"]) == 5


def test_facts_are_a_table(approver):
    """With two columns more for who keeps them."""
    fact = approve_fact({"text": "x", "source": "y", "expires": timezone.localdate() + timedelta(days=1)}, by=approver)
    for may in (True, False):
        found = fact_table([fact], may=may)
        assert len(found["headers"]) == len(found["rows"][0]) == (7 if may else 5)
