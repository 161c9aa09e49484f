"""The body of the policy's page."""

from datetime import date

import pytest

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.policies.actions import consult
from vangrail.web.policies.reading.body import beside, body, changed, issued, with_marks

pytestmark = pytest.mark.django_db


def test_a_clause_has_a_stable_anchor(published):
    """Its own id, under a heading of the third rank."""
    assert '<h3 id="a_clause">' in body(published, "personal", "nl").sections


def test_it_is_rendered_once(published):
    """Until a legal reading changes its status line."""
    before = body(published, "personal", "en")
    assert body(published, "personal", "en") is before
    consult(published, kind="legal", who="Lex Legal", on=date(2026, 11, 2), outcome="agreed", by=published.proposed_by)
    assert "Lex Legal" in body(published, "personal", "en").document.status


def test_a_script_in_a_text_stays_text(put):
    """Whatever somebody wrote into a clause."""
    version = put(with_text(small_policy(), text="<script>alert(1)</script> [x](javascript:alert)", title="<b>T</b>"))
    html = body(version, "personal", "en").sections
    assert "<script" not in html
    assert "javascript:alert" not in html.replace("[x](javascript:alert)", "")
    assert "<b>" not in html


def test_a_translation_that_lags_is_marked(published):
    """In the language of the page, at its clause."""
    html = with_marks('<h3 id="a_clause">T</h3><h3 id="b">B</h3>', ("a_clause",), "nl")
    assert html.index("stale") < html.index('id="b"')
    assert with_marks("<h3>", (), "nl") == "<h3>"


def test_a_proposal_has_no_day(proposed, published):
    """Only what was published has one."""
    assert issued(proposed) is None
    assert issued(published) == published.publication.effective.date()


def test_lessons_lead_to_the_policys_page(published_example):
    """Not to a file that is not there."""
    html = beside(published_example, "personal", "nl").sections
    assert 'href="/policy/nl/personal/#' in html
    assert "personal.nl.html" not in html


def test_what_changed_is_worked_out_once(put):
    """For these readers, between these versions."""
    first, second = put(days=9), put(with_text(small_policy(), text="Ask your manager first."), days=8)
    found = changed(first, second, "personal", "en")
    assert "manager" in found.sections
    assert changed(first, second, "personal", "en") is found
    assert changed(second, second, "personal", "en") is not found
